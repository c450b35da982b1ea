import type { Selectable } from 'kysely'
import type { Schema } from '#database/generated/schema.ts'
import { cardGaps } from './card-gaps.rules.ts'
import {
  cardStatuses,
  codedTexts,
  costItems,
  problems,
  relations,
  responsibles,
  serviceTypes,
  storedJson,
  type CardContent,
  type CardStatus,
} from './card.ts'

export type CardRow = Selectable<Schema['planning.card']>

const statusOf = (text: string): CardStatus => cardStatuses.find((status) => status === text) ?? 'unfinished'

/** Columns of a card's content; the gaps are always computed here, so that a list never says anything else than the card. */
export function cardColumns(content: CardContent) {
  return {
    number: content.number,
    name: content.name,
    status: content.status,
    cancel_reason: content.cancelReason,
    goal_id: content.goalId,
    target_groups: storedJson(content.targetGroups),
    service_types: storedJson(content.serviceTypes),
    period_from: content.period.from,
    period_to: content.period.to,
    period_text: content.period.text,
    responsibility_text: content.responsibility.text,
    responsible: storedJson(content.responsibility.organisations),
    costs_text: content.costs.text,
    costs_amount: content.costs.amount,
    costs_per_year: content.costs.perYear,
    costs_items: storedJson(content.costs.items),
    funding_sources: storedJson(content.fundingSources),
    description: content.description,
    measures: storedJson(content.measures),
    relations: storedJson(content.relations),
    problems: storedJson(content.problems),
    gaps: cardGaps(content),
  }
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [])

export function contentOfRow(row: CardRow): CardContent {
  return {
    number: row.number,
    name: row.name,
    status: statusOf(row.status),
    cancelReason: row.cancel_reason,
    goalId: row.goal_id,
    targetGroups: codedTexts.parse(row.target_groups),
    serviceTypes: serviceTypes.parse(row.service_types),
    period: { from: row.period_from, to: row.period_to, text: row.period_text },
    responsibility: { text: row.responsibility_text, organisations: responsibles.parse(row.responsible) },
    costs: {
      text: row.costs_text,
      amount: row.costs_amount,
      perYear: row.costs_per_year,
      items: costItems.parse(row.costs_items),
    },
    fundingSources: codedTexts.parse(row.funding_sources),
    description: row.description,
    measures: texts(row.measures),
    relations: relations.parse(row.relations),
    problems: problems.parse(row.problems),
  }
}
