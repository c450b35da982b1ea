import type { FormAnswers } from '#app/platform/document-imports/import-kind.server.ts'
import { formatInteger } from '#app/shared/numbers.ts'
import { parseMoney } from '#app/shared/money.ts'
import { relationLabels } from '../cards/card.labels.ts'
import { allValues, cleanText, oneLine } from '../forms/form-values.ts'
import type { CostItem, ImportedService, Relation, RelationKind } from '../plan-import/plan-import.types.ts'

/** Lists of a card as lines of text and back: one service, one amount, one relation a line. */
export const linesOf = (answers: FormAnswers, name: string): string[] =>
  cleanText(allValues(answers, name).join('\n'))
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')

export const serviceLine = ({ section, name }: ImportedService): string =>
  section === null ? name : `§ ${section} ${name}`.trim()

export function readService(line: string): ImportedService {
  const match = /^§+\s*(\d+\s?[a-z]?)(?=$|[\s,–-])[\s,–-]*(.*)$/iu.exec(line)
  return match ? { section: (match[1] ?? '').replace(/\s/gu, ''), name: match[2] ?? '' } : { section: null, name: line }
}

const crowns = (amount: number): string =>
  Number.isSafeInteger(amount) ? formatInteger(amount) : String(amount).replace('.', ',')

export const amountText = (amount: number | null): string => (amount === null ? '' : crowns(amount))

export const costLine = ({ amountCzk, note }: CostItem): string => [crowns(amountCzk) + ' Kč', note].filter(Boolean).join(' | ')

/** undefined where the line has no amount. */
export function readCostLine(line: string): CostItem | undefined {
  const [amount = '', ...note] = line.split('|')
  const crownsOf = readAmount(amount)
  return crownsOf === undefined ? undefined : { amountCzk: crownsOf, note: oneLine(note.join('|')) || null }
}

export function readAmount(text: string): number | undefined {
  const money = parseMoney(text.replace(/(?<=\d)\.(?=\d{3}\b)/gu, ' '))
  return money === undefined || money < 0n ? undefined : Number(money) / 100
}

const kinds = Object.entries(relationLabels) as [RelationKind, string][]

export const relationLine = ({ kind, to }: Relation): string => [relationLabels[kind], to].filter(Boolean).join(' ')

export function readRelation(line: string): Relation | undefined {
  const found = kinds.find(([, label]) => line.toLowerCase().startsWith(label))
  if (!found) return undefined
  const to = line.slice(found[1].length).trim()
  return { kind: found[0], to: to === '' ? null : to }
}
