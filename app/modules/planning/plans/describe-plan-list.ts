import type { DocumentDescription } from '#app/shared/documents/document.ts'
import { describeTable } from '#app/shared/documents/table.ts'
import { orUnknown } from '#app/shared/documents/values.ts'
import type { PlanListItem } from './plan-list.queries.server.ts'
import { planStatusLabels } from './plan.states.ts'

/** The list of plans as a file. */
export function describePlanList(
  plans: readonly PlanListItem[],
  about: { dataAsOf: string; issuer: string },
): DocumentDescription {
  const table = describeTable({
    key: 'plany',
    caption: 'Plány',
    columns: [
      { key: 'title', label: 'Plán', kind: 'text' },
      { key: 'from', label: 'Od', kind: 'date' },
      { key: 'to', label: 'Do', kind: 'date' },
      { key: 'status', label: 'Stav', kind: 'text' },
      { key: 'cards', label: 'Karty', kind: 'integer' },
      { key: 'gaps', label: 'Neúplné karty', kind: 'integer' },
      { key: 'version', label: 'Zveřejněná verze', kind: 'integer' },
    ],
    rows: plans.map((plan) => ({
      title: plan.title,
      from: plan.periodFrom,
      to: plan.periodTo,
      status: planStatusLabels[plan.status].label,
      cards: plan.cards,
      gaps: plan.cardsWithGaps,
      version: orUnknown(plan.publishedVersion),
    })),
  })
  return {
    title: 'Plány rozvoje sociálních služeb',
    language: 'cs',
    dataAsOf: about.dataAsOf,
    author: about.issuer,
    source: 'Opora',
    sections: [table],
  }
}
