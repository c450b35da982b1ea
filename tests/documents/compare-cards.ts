import { differ, differText } from './compare-common.ts'
import { compareRelations } from './compare-relations.ts'
import type { ImportedCard } from './import-result.ts'
import { cardNumber, normalise, normaliseList, squeeze } from './normalise.ts'
import type { CardTruth, CostsTruth, PlanTruth } from './truth.ts'

export function compareCards(actual: readonly ImportedCard[], truth: PlanTruth): string[] {
  const known = new Set(truth.cards.map(({ number }) => cardNumber(number)))
  const named = new Set(truth.mayAppear.map(cardNumber))
  const numbers = actual.map(({ number }) => cardNumber(number))
  return [
    ...actual.flatMap((card) => extraCard(card, known, named)),
    ...numbers.filter((number, index) => numbers.indexOf(number) !== index).map((number) => `card ${number}: twice`),
    ...truth.cards.flatMap((card) => {
      const found = actual.find(({ number }) => cardNumber(number) === cardNumber(card.number))
      return found ? compareCard(found, card, truth) : [`card ${card.number}: missing`]
    }),
  ]
}

function extraCard(card: ImportedCard, known: Set<string>, named: Set<string>): string[] {
  const number = cardNumber(card.number)
  if (known.has(number)) return []
  if (!named.has(number)) return [`card ${card.number}: not in the document`]
  return card.status === 'active' ? [`card ${card.number}: the text names it only as merged, it cannot be active`] : []
}

function compareCard(actual: ImportedCard, expected: CardTruth, truth: PlanTruth): string[] {
  const where = `card ${expected.number}`
  const isInverseKnown = ({ kind, to }: { kind: string; to: string | null }) =>
    truth.cards
      .filter((card) => cardNumber(card.number) === cardNumber(to))
      .some(({ relations = [] }) =>
        relations.some((other) => other.kind === kind && cardNumber(other.to) === cardNumber(expected.number)),
      )
  return [
    ...differ(`${where} status`, expected.status, actual.status),
    ...(expected.goal === undefined ? [] : differ(`${where} goal`, expected.goal, actual.goal)),
    ...compareRelations(where, actual.relations, expected.relations, isInverseKnown),
    ...(expected.status === 'cancelled' ? [] : compareFields(where, actual, expected, truth)),
  ]
}

function compareFields(where: string, actual: ImportedCard, expected: CardTruth, truth: PlanTruth): string[] {
  return [
    ...differText(`${where} name`, expected.name, actual.name),
    ...differList(`${where} targetGroups`, expected.targetGroups, actual.targetGroups),
    ...compareServices(where, actual, expected),
    ...differText(`${where} period`, expected.period, actual.period),
    ...differText(`${where} responsibility`, expected.responsibility, actual.responsibility),
    ...compareCosts(`${where} costs`, actual.costs, expected.costs),
    ...differList(`${where} fundingSources`, expected.fundingSources, actual.fundingSources),
    ...differText(`${where} description`, expected.description, actual.description),
    ...differList(`${where} measures`, expected.measures, withoutStrays(actual, truth)),
  ]
}

function withoutStrays(actual: ImportedCard, { strays }: PlanTruth): string[] {
  const own = strays.filter(({ card, field }) => field === 'measures' && cardNumber(card) === cardNumber(actual.number))
  return actual.measures.filter((measure) => !own.some(({ text }) => squeeze(text) === squeeze(measure)))
}

function differList(where: string, expected: readonly string[] | undefined, actual: readonly string[]): string[] {
  return expected === undefined ? [] : differ(where, normaliseList(expected), normaliseList(actual))
}

function compareServices(where: string, actual: ImportedCard, expected: CardTruth): string[] {
  if (!expected.serviceTypes) return []
  const printed = (types: ImportedCard['serviceTypes']) =>
    types.map(({ section, name }) => `${section ?? '-'} ${normalise(name)}`)
  return differ(`${where} serviceTypes`, printed(expected.serviceTypes), printed(actual.serviceTypes))
}

function compareCosts(where: string, actual: ImportedCard['costs'], expected: CostsTruth | undefined): string[] {
  if (!expected) return []
  const items = expected.items ?? []
  // One amount may or may not be repeated as the only item.
  const found = items.length === 0 && actual.items.length === 1 && actual.amountCzk !== null ? [] : actual.items
  return [
    ...differText(`${where} text`, expected.text, actual.text),
    ...(expected.amountCzk === undefined ? [] : differ(`${where} amountCzk`, expected.amountCzk, actual.amountCzk)),
    ...(expected.perYear === undefined ? [] : differ(`${where} perYear`, expected.perYear, actual.perYear)),
    ...differ(
      `${where} items`,
      items.map(({ amountCzk }) => amountCzk),
      found.map(({ amountCzk }) => amountCzk),
    ),
    ...items.flatMap(({ note }, index) => {
      const read = found[index]?.note
      const isThere = note === undefined || normalise(read).includes(normalise(note))
      return isThere ? [] : differ(`${where} note`, note, read)
    }),
  ]
}
