import { isUuid } from '#app/shared/keys.ts'
import { addressWith, orderText, readOrder, readPage } from '../forms/list-address.ts'
import { oneLine } from '../forms/form-values.ts'
import { isCardGap, type CardGap } from './card-gaps.rules.ts'
import { cardStatuses, type CardStatus } from './card.ts'

export const cardOrders = ['poradi', 'cislo', 'nazev', 'zmena'] as const
export type CardOrder = (typeof cardOrders)[number]

export type CardListQuery = {
  text: string
  goalId: string | null
  status: CardStatus | null
  /** one gap, or any */
  gap: CardGap | 'any' | null
  targetGroup: string
  section: string
  fundingSource: string
  order: CardOrder
  descending: boolean
  page: number
}

const LONGEST = 200
const word = (parameters: URLSearchParams, name: string): string => oneLine(parameters.get(name) ?? '').slice(0, LONGEST)

export function readCardListQuery(parameters: URLSearchParams): CardListQuery {
  const gap = parameters.get('chybi') ?? ''
  const goalId = parameters.get('cil') ?? ''
  return {
    text: word(parameters, 'q'),
    goalId: isUuid(goalId) ? goalId : null,
    status: cardStatuses.find((status) => status === parameters.get('stav')) ?? null,
    gap: gap === 'ano' ? 'any' : isCardGap(gap) ? gap : null,
    targetGroup: word(parameters, 'skupina'),
    section: word(parameters, 'druh'),
    fundingSource: word(parameters, 'zdroj'),
    ...readOrder(parameters, cardOrders, 'poradi'),
    page: readPage(parameters),
  }
}

export const noFilters = {
  text: '',
  goalId: null,
  status: null,
  gap: null,
  targetGroup: '',
  section: '',
  fundingSource: '',
} as const

export const hasFilters = (query: CardListQuery): boolean =>
  query.text !== '' ||
  query.goalId !== null ||
  query.status !== null ||
  query.gap !== null ||
  [query.targetGroup, query.section, query.fundingSource].some(Boolean)

export function cardListHref(path: string, query: CardListQuery, changes: Partial<CardListQuery> = {}): string {
  const { text, goalId, status, gap, targetGroup, section, fundingSource, order, descending, page } = { ...query, ...changes }
  return addressWith(path, {
    q: text,
    cil: goalId ?? '',
    stav: status ?? '',
    chybi: gap === 'any' ? 'ano' : (gap ?? ''),
    skupina: targetGroup,
    druh: section,
    zdroj: fundingSource,
    razeni: order === 'poradi' && !descending ? '' : orderText(order, descending),
    strana: page === 1 ? '' : String(page),
  })
}
