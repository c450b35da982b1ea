import { formatCrowns, parseMoney, type Money } from '#app/shared/money.ts'
import { isIsoDate } from '#app/shared/dates.ts'
import type { Reason } from '#app/shared/errors.ts'
import { foldCzech } from '#app/shared/text.ts'
import { allValues, cleanText, firstValue, oneLine, tooLong, type FormValues } from '../forms/form-values.ts'
import {
  cardStatuses,
  type CardContent,
  type CodedText,
  type CostItem,
  type Responsible,
  type ServiceTypeMention,
} from './card.ts'

/** A row that the form offers: what people read, and what the record keeps. */
export type ListRow = { code: string | null; label: string; section?: string | null }
export type CardLists = { targetGroups: ListRow[]; serviceTypes: ListRow[]; fundingSources: ListRow[]; organisations: ListRow[] }
export type FormGoal = { id: string; number: string; name: string }

const LIMITS = { number: 30, name: 300, line: 300, text: 2_000, long: 20_000, rows: 60 }
// Ten billion crowns; more is a slip of the hand.
const MOST_MONEY: Money = 1_000_000_000_000n
const FIRST_YEAR = '1990-01-01'
const LAST_YEAR = '2100-12-31'

const withSection = (section: string | null | undefined, name: string): string => (section ? `§ ${section} ${name}` : name)

/** What the form shows of a card. */
export function formOfCard(content: CardContent, version: number): FormValues {
  const { period, costs } = content
  return {
    version: [String(version)],
    number: [content.number],
    name: [content.name],
    status: [content.status],
    cancelReason: [content.cancelReason ?? ''],
    goalId: [content.goalId ?? ''],
    targetGroups: content.targetGroups.map((group) => group.text),
    serviceTypes: content.serviceTypes.map((type) => withSection(type.section, type.name)),
    periodFrom: [period.from ?? ''],
    periodTo: [period.to ?? ''],
    periodText: [period.text],
    responsibility: [content.responsibility.text],
    responsible: content.responsibility.organisations.map((each) => each.name),
    costsText: [costs.text],
    costsAmount: [costs.amount === null ? '' : formatCrowns(costs.amount)],
    costsPerYear: costs.perYear ? ['on'] : [],
    costItemAmount: costs.items.map((item) => formatCrowns(item.amount)),
    costItemNote: costs.items.map((item) => item.note),
    fundingSources: content.fundingSources.map((source) => source.text),
    description: [content.description],
    measures: content.measures,
    problems: content.problems.map((_, index) => String(index)),
  }
}

type Reading = { reasons: Reason[] }

function rowsOf(values: FormValues, field: string, label: string, reading: Reading): string[] {
  const rows = allValues(values, field)
    .map(oneLine)
    .filter((row) => row !== '')
  if (rows.length > LIMITS.rows)
    reading.reasons.push({ code: 'too-many', field, text: `Uveďte nejvýše ${LIMITS.rows} řádků: ${label}.` })
  const longest = rows.toSorted((a, b) => b.length - a.length)[0] ?? ''
  reading.reasons.push(...tooLong(longest, { field, label: `řádek (${label})`, max: LIMITS.line }))
  return [...new Set(rows)]
}

const sameWords = (a: string, b: string): boolean => foldCzech(a) === foldCzech(b)
const codeFor = (rows: readonly ListRow[], words: string): string | null =>
  rows.find((row) => sameWords(row.label, words))?.code ?? null

const codedRows = (rows: string[], list: readonly ListRow[]): CodedText[] =>
  rows.map((text) => ({ code: codeFor(list, text), text }))

/** «§ 40 Pečovatelská služba», «40 pečovatelská služba», «pečovatelská služba» (the code list then adds the section). */
export function readServiceType(text: string, list: readonly ListRow[]): ServiceTypeMention {
  const [, written, name = text] = /^(?:§\s*)?(\d{1,3}\s?[a-z]?)\s+(.+)$/iu.exec(text) ?? []
  const section = written === undefined ? null : written.replace(/\s/u, '').toLowerCase()
  const row = list.find((each) => sameWords(each.label, name) && (section === null || each.section === section))
  return { code: row?.code ?? null, section: section ?? row?.section ?? null, name }
}

function readMoney(text: string, field: string, reading: Reading): Money | null {
  if (text.trim() === '') return null
  const amount = parseMoney(text)
  if (amount !== undefined && amount >= 0n && amount <= MOST_MONEY) return amount
  const sentence =
    amount === undefined || amount < 0n
      ? 'Zadejte částku v korunách, například 1 250 000 nebo 1 250 000,50.'
      : 'Zkontrolujte částku, je vyšší než deset miliard korun.'
  reading.reasons.push({ code: 'not-money', field, text: sentence })
  return null
}

function readItems(values: FormValues, reading: Reading): CostItem[] {
  const notes = allValues(values, 'costItemNote')
  return allValues(values, 'costItemAmount')
    .slice(0, LIMITS.rows)
    .flatMap((text, index): CostItem[] => {
      const note = oneLine(notes[index] ?? '')
      reading.reasons.push(...tooLong(note, { field: 'costItemNote', label: 'poznámku k částce', max: LIMITS.line }))
      if (text.trim() === '' && note !== '')
        reading.reasons.push({
          code: 'no-amount',
          field: 'costItemAmount',
          text: `Zadejte částku k položce „${note.slice(0, 80)}“.`,
        })
      const amount = readMoney(text, 'costItemAmount', reading)
      return amount === null ? [] : [{ amount, note }]
    })
}

function readDay(values: FormValues, field: string, reading: Reading): string | null {
  const text = firstValue(values, field).trim()
  if (text === '') return null
  if (isIsoDate(text) && text >= FIRST_YEAR && text <= LAST_YEAR) return text
  reading.reasons.push({ code: 'not-a-day', field, text: 'Zadejte datum mezi lety 1990 a 2100, například 1. 1. 2027.' })
  return null
}

function readPeriodFields(values: FormValues, reading: Reading): CardContent['period'] {
  const from = readDay(values, 'periodFrom', reading)
  const to = readDay(values, 'periodTo', reading)
  if (from !== null && to !== null && to < from)
    reading.reasons.push({ code: 'period-backwards', field: 'periodTo', text: 'Konec realizace dejte až po jejím začátku.' })
  return { from, to, text: limited(values, { field: 'periodText', label: 'dobu realizace slovy', max: LIMITS.line }, reading) }
}

type TextLimit = { field: string; label: string; max: number }

function limited(values: FormValues, limit: TextLimit, reading: Reading): string {
  const text = limit.max > LIMITS.line ? cleanText(firstValue(values, limit.field)) : oneLine(firstValue(values, limit.field))
  reading.reasons.push(...tooLong(text, limit))
  return text
}

function readMeasures(values: FormValues, reading: Reading): string[] {
  const measures = allValues(values, 'measures')
    .map(cleanText)
    .filter((text) => text !== '')
  if (measures.length > LIMITS.rows)
    reading.reasons.push({ code: 'too-many', field: 'measures', text: `Uveďte nejvýše ${LIMITS.rows} opatření.` })
  const longest = measures.toSorted((a, b) => b.length - a.length)[0] ?? ''
  reading.reasons.push(...tooLong(longest, { field: 'measures', label: 'opatření', max: LIMITS.text }))
  return measures
}

const keptOrganisation = (name: string, before: CardContent, lists: CardLists): Responsible => ({
  organisationId:
    before.responsibility.organisations.find((each) => each.name === name)?.organisationId ?? codeFor(lists.organisations, name),
  name,
})

/** Where the words did not change, the row chosen before stays; a row that the list no longer offers is not lost. */
const keepCodes = (rows: CodedText[], before: readonly CodedText[]): CodedText[] =>
  rows.map((row) => ({ ...row, code: row.code ?? before.find((old) => old.text === row.text)?.code ?? null }))

function readStatus(values: FormValues, reading: Reading): Pick<CardContent, 'status' | 'cancelReason'> {
  const status = cardStatuses.find((each) => each === firstValue(values, 'status')) ?? 'active'
  const cancelReason = limited(values, { field: 'cancelReason', label: 'důvod zrušení', max: LIMITS.text }, reading)
  if (status === 'cancelled' && cancelReason === '')
    reading.reasons.push({ code: 'no-cancel-reason', field: 'cancelReason', text: 'Napište, proč je karta zrušená.' })
  return { status, cancelReason: cancelReason === '' ? null : cancelReason }
}

function readHead(values: FormValues, goals: readonly FormGoal[], reading: Reading) {
  const number = limited(values, { field: 'number', label: 'číslo', max: LIMITS.number }, reading)
  const name = limited(values, { field: 'name', label: 'název', max: LIMITS.name }, reading)
  if (name === '') reading.reasons.push({ code: 'no-name', field: 'name', text: 'Napište název karty.' })
  const goalId = firstValue(values, 'goalId') || null
  if (goalId !== null && !goals.some((goal) => goal.id === goalId))
    reading.reasons.push({ code: 'unknown-goal', field: 'goalId', text: 'Vyberte cíl ze seznamu.' })
  return { number, name, goalId, ...readStatus(values, reading) }
}

export type CardReading = { content: CardContent; reasons: Reason[] }

/** Reads the form into a card; `before` is the card as it was, for what the form does not show. An incomplete card is no mistake. */
export function readCardForm(
  values: FormValues,
  before: CardContent,
  offered: { lists: CardLists; goals: readonly FormGoal[] },
): CardReading {
  const reading: Reading = { reasons: [] }
  const { lists, goals } = offered
  const open = allValues(values, 'problems')
  const content: CardContent = {
    ...readHead(values, goals, reading),
    targetGroups: keepCodes(
      codedRows(rowsOf(values, 'targetGroups', 'cílové skupiny', reading), lists.targetGroups),
      before.targetGroups,
    ),
    serviceTypes: rowsOf(values, 'serviceTypes', 'druhy služeb', reading).map((row) => readServiceType(row, lists.serviceTypes)),
    period: readPeriodFields(values, reading),
    responsibility: {
      text: limited(values, { field: 'responsibility', label: 'odpovědnost', max: LIMITS.text }, reading),
      organisations: rowsOf(values, 'responsible', 'odpovědné organizace', reading).map((name) =>
        keptOrganisation(name, before, lists),
      ),
    },
    costs: {
      text: limited(values, { field: 'costsText', label: 'náklady slovy', max: LIMITS.text }, reading),
      amount: readMoney(firstValue(values, 'costsAmount'), 'costsAmount', reading),
      perYear: allValues(values, 'costsPerYear').length > 0,
      items: readItems(values, reading),
    },
    fundingSources: keepCodes(
      codedRows(rowsOf(values, 'fundingSources', 'zdroje financování', reading), lists.fundingSources),
      before.fundingSources,
    ),
    description: limited(values, { field: 'description', label: 'popis', max: LIMITS.long }, reading),
    measures: readMeasures(values, reading),
    relations: before.relations,
    problems: before.problems.filter((_, index) => open.includes(String(index))),
  }
  return { content, reasons: reading.reasons }
}
