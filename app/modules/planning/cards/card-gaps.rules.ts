import type { CardContent } from './card.ts'

export const cardGapCodes = [
  'no-number',
  'no-name',
  'no-goal',
  'no-target-groups',
  'no-service-types',
  'no-period',
  'no-responsibility',
  'no-costs',
  'no-funding',
  'no-description',
  'no-measures',
  'no-cancel-reason',
  'unfinished',
  'placeholder',
  'import-problems',
] as const
export type CardGap = (typeof cardGapCodes)[number]

/** What is missing, as a noun after «chybí:»; the form field that mends it. */
export const cardGapLabels: Record<CardGap, { label: string; field: string }> = {
  'no-number': { label: 'číslo', field: 'number' },
  'no-name': { label: 'název', field: 'name' },
  'no-goal': { label: 'cíl, ke kterému karta patří', field: 'goalId' },
  'no-target-groups': { label: 'cílové skupiny', field: 'targetGroups' },
  'no-service-types': { label: 'druhy služeb', field: 'serviceTypes' },
  'no-period': { label: 'doba realizace', field: 'periodText' },
  'no-responsibility': { label: 'odpovědnost', field: 'responsibility' },
  'no-costs': { label: 'náklady', field: 'costsText' },
  'no-funding': { label: 'zdroje financování', field: 'fundingSources' },
  'no-description': { label: 'popis a výstupy', field: 'description' },
  'no-measures': { label: 'opatření', field: 'measures' },
  'no-cancel-reason': { label: 'důvod zrušení', field: 'cancelReason' },
  unfinished: { label: 'dokončení (karta je označená jako nedokončená)', field: 'status' },
  placeholder: { label: 'skutečný text místo zástupného', field: 'name' },
  'import-problems': { label: 'vyřešení nejasností', field: 'problems' },
}

/** A card with one of these would embarrass the region in print: the plan cannot be published. */
const blocking: readonly CardGap[] = ['no-number', 'no-name', 'no-goal', 'unfinished', 'placeholder']

const embeddedPlaceholder = /bude doplněn|\bX{3,}\b|\?{3,}|\[\s*doplnit[^\]]{0,80}\]|_{4,}|\.{5,}|…{2,}|lorem ipsum/iu
const wholePlaceholder = /^(doplnit|doplní se|k doplnění|doplněno bude|tbd|n\/a|test|xx+|\?+|…+|[._]{2,})[.!]?$/iu

/** A text that only holds the place of another: «bude doplněno», «XXX», dots. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim()
  return wholePlaceholder.test(trimmed) || embeddedPlaceholder.test(trimmed)
}

/** A field that holds nothing, or only dashes. */
export const isBlank = (text: string): boolean => /^[\s\p{P}]*$/u.test(text) && !/[?…]|\.{2}/u.test(text)

const textsOf = (card: CardContent): string[] => [
  card.name,
  card.period.text,
  card.responsibility.text,
  card.costs.text,
  card.description,
  ...card.measures,
  ...card.targetGroups.map((group) => group.text),
  ...card.serviceTypes.map((type) => type.name),
  ...card.fundingSources.map((source) => source.text),
]

const hasNoCosts = ({ costs }: CardContent): boolean => costs.amount === null && costs.items.length === 0 && isBlank(costs.text)
const hasNoPeriod = ({ period }: CardContent): boolean => period.from === null && isBlank(period.text)

const missing: readonly [CardGap, (card: CardContent) => boolean][] = [
  ['no-target-groups', (card) => card.targetGroups.length === 0],
  ['no-service-types', (card) => card.serviceTypes.length === 0],
  ['no-period', hasNoPeriod],
  ['no-responsibility', (card) => isBlank(card.responsibility.text) && card.responsibility.organisations.length === 0],
  ['no-costs', hasNoCosts],
  ['no-funding', (card) => card.fundingSources.length === 0],
  ['no-description', (card) => isBlank(card.description)],
  ['no-measures', (card) => card.measures.every(isBlank)],
  ['unfinished', (card) => card.status === 'unfinished'],
  ['placeholder', (card) => textsOf(card).some(isPlaceholder)],
  ['import-problems', (card) => card.problems.length > 0],
]

/** Everything that is missing in a card, in the order of its fields. A cancelled card may be known by its number only; it needs to say why. */
export function cardGaps(card: CardContent): CardGap[] {
  const gaps: CardGap[] = []
  if (isBlank(card.number)) gaps.push('no-number')
  if (isBlank(card.name) && card.status !== 'cancelled') gaps.push('no-name')
  if (card.goalId === null && card.status !== 'cancelled') gaps.push('no-goal')
  if (card.status !== 'cancelled') return [...gaps, ...missing.filter(([, isMissing]) => isMissing(card)).map(([code]) => code)]
  return isBlank(card.cancelReason ?? '') ? [...gaps, 'no-cancel-reason'] : gaps
}

export const isCardGap = (code: string): code is CardGap => (cardGapCodes as readonly string[]).includes(code)
export const blockingGaps = (gaps: readonly string[]): CardGap[] => gaps.filter(isCardGap).filter((gap) => blocking.includes(gap))

/** «chybí: náklady, opatření», or an empty text for a complete card. */
export function gapsText(gaps: readonly string[]): string {
  const labels = gaps.filter(isCardGap).map((gap) => cardGapLabels[gap].label)
  return labels.length === 0 ? '' : `chybí: ${labels.join(', ')}`
}
