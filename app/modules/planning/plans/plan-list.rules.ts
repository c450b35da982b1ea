import { addressWith, orderText, readOrder, readPage } from '../forms/list-address.ts'
import { plansHref } from '../working.hrefs.ts'
import { isPlanStatus, type PlanStatus } from './plan.states.ts'

export const planOrders = ['obdobi', 'nazev', 'zmena'] as const
export type PlanOrder = (typeof planOrders)[number]
export type PlanListQuery = { status: PlanStatus | null; order: PlanOrder; descending: boolean; page: number }

export function readPlanListQuery(parameters: URLSearchParams): PlanListQuery {
  const status = parameters.get('stav') ?? ''
  return {
    status: isPlanStatus(status) ? status : null,
    ...readOrder(parameters, planOrders, 'obdobi', true),
    page: readPage(parameters),
  }
}

export function planListHref(query: PlanListQuery, changes: Partial<PlanListQuery> = {}, path = plansHref): string {
  const { status, order, descending, page } = { ...query, ...changes }
  const isStandard = order === 'obdobi' && descending
  return addressWith(path, {
    stav: status ?? '',
    razeni: isStandard ? '' : orderText(order, descending),
    strana: page === 1 ? '' : String(page),
  })
}

export const noPlanQuery: PlanListQuery = { status: null, order: 'obdobi', descending: true, page: 1 }
