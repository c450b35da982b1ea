import { compareCzech, compareNatural, slugify } from '#app/shared/text.ts'
import { calculateCosts, type CostTotals } from '../cards/card-costs.rules.ts'
import type { PublishedCard } from './planning.view.ts'

/** One heading of an index of a plan: a target group, a service type, a funding source or who is responsible. */
export type PlanIndexEntry = {
  /** part of an address */
  key: string
  label: string
  /** row of the code list, where one was recognised */
  code: string | null
  /** § of the Act without «§», for service types that have one */
  section: string | null
  cards: PublishedCard[]
  costs: CostTotals
}

export const planIndexNames = ['targetGroups', 'serviceTypes', 'fundingSources', 'responsible'] as const
export type PlanIndexName = (typeof planIndexNames)[number]
export type PlanIndexes = Record<PlanIndexName, PlanIndexEntry[]>

export const planIndexLabels: Record<PlanIndexName, string> = {
  targetGroups: 'cílová skupina',
  serviceTypes: 'druh služby',
  fundingSources: 'zdroj financování',
  responsible: 'odpovídá',
}

type Mention = { key: string; label: string; code: string | null; section: string | null }

const plain = (label: string, code: string | null): Mention => ({ key: slugify(label), label, code, section: null })

// One row of a code list is one heading, however the plan writes it; words without a row are told apart by the words.
const mentionsOf: Record<PlanIndexName, (card: PublishedCard) => Mention[]> = {
  targetGroups: (card) => card.targetGroups.map(({ text, code }) => plain(text, code)),
  serviceTypes: (card) =>
    card.serviceTypes.map(({ name, section, code }) => ({ key: section ?? slugify(name), label: name, code, section })),
  fundingSources: (card) => card.fundingSources.map(({ text, code }) => plain(text, code)),
  responsible: (card) => card.responsibility.organisations.map(({ name, organisationId }) => plain(name, organisationId)),
}

function indexBy(cards: readonly PublishedCard[], mentions: (card: PublishedCard) => Mention[]): PlanIndexEntry[] {
  const entries = new Map<string, PlanIndexEntry>()
  const keyOfCode = new Map<string, string>()
  for (const card of cards) {
    for (const { key: own, label, code, section } of mentions(card)) {
      const key = (code === null ? undefined : keyOfCode.get(code)) ?? own
      if (key === '') continue
      if (code !== null) keyOfCode.set(code, key)
      const entry = entries.get(key) ?? { key, label, code, section, cards: [], costs: calculateCosts([]) }
      if (!entry.cards.includes(card)) entry.cards.push(card)
      entries.set(key, entry)
    }
  }
  const filled = [...entries.values()].map((entry) => ({ ...entry, costs: calculateCosts(entry.cards) }))
  return filled.sort((a, b) => compareSections(a, b) || compareCzech(a.label, b.label))
}

/** Service types stand in the order of the Act, those without § after them. */
function compareSections(a: PlanIndexEntry, b: PlanIndexEntry): number {
  if (a.section === null || b.section === null) return Number(a.section === null) - Number(b.section === null)
  return compareNatural(a.section, b.section)
}

/** Cards of a plan under each target group, service type, funding source and responsible body; cancelled cards are left out. */
export function indexPlan(cards: readonly PublishedCard[]): PlanIndexes {
  const living = cards.filter((card) => card.status !== 'cancelled')
  return {
    targetGroups: indexBy(living, mentionsOf.targetGroups),
    serviceTypes: indexBy(living, mentionsOf.serviceTypes),
    fundingSources: indexBy(living, mentionsOf.fundingSources),
    responsible: indexBy(living, mentionsOf.responsible),
  }
}
