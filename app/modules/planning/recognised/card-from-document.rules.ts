import type { CardContent, Responsible } from '../cards/card.ts'
import { readPeriod } from '../cards/period.rules.ts'
import type { DocumentCard } from './plan-document.ts'

const HALERE = 100

const moneyOf = (crowns: number): bigint => BigInt(Math.round(crowns * HALERE))

/** «obce, poskytovatelé sociálních služeb» → two names; the text itself is kept beside. */
export function splitResponsible(text: string): Responsible[] {
  return text
    .split(/[,;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ organisationId: null, name }))
}

/** A recognised card as the content of a record; the goal is found by its number among those of the plan. */
export function cardFromDocument(card: DocumentCard, goalIdOf: (goalNumber: string) => string | null): CardContent {
  return {
    number: card.number,
    name: card.name,
    status: card.status,
    cancelReason: null,
    goalId: card.goal === null ? null : goalIdOf(card.goal),
    targetGroups: card.targetGroups.map((text) => ({ code: null, text })),
    serviceTypes: card.serviceTypes.map(({ section, name }) => ({ code: null, section, name })),
    period: readPeriod(card.period),
    responsibility: { text: card.responsibility, organisations: splitResponsible(card.responsibility) },
    costs: {
      text: card.costs.text,
      amount: card.costs.amountCzk === null ? null : moneyOf(card.costs.amountCzk),
      perYear: card.costs.perYear,
      items: card.costs.items.map(({ amountCzk, note }) => ({ amount: moneyOf(amountCzk), note })),
    },
    fundingSources: card.fundingSources.map((text) => ({ code: null, text })),
    description: card.description,
    measures: card.measures,
    relations: card.relations,
    problems: card.problems,
  }
}
