import type { ImportedPlan } from '#app/modules/planning/index.ts'
import { measureStatusLabels } from '#app/modules/strategy/index.ts'
import type { ImportedReport, MeasureStatus } from '#app/modules/strategy/index.ts'

const statuses: readonly MeasureStatus[] = ['done', 'ongoing', 'partial', 'not-done']
const statusWords = { active: '', cancelled: ' (zrušená)', unfinished: ' (nedokončená)' }

/** What was found, for reading in a terminal. */
export function summariseDocument(result: ImportedPlan | ImportedReport): string {
  const lines = 'cards' in result ? summarisePlan(result) : summariseReport(result)
  return [...lines, ...tail(result)].join('\n')
}

function summarisePlan({ goals, cards }: ImportedPlan): string[] {
  const count = (status: keyof typeof statusWords) => String(cards.filter((card) => card.status === status).length)
  const lines = [
    `Cíle: ${String(goals.length)}`,
    `Karty: ${count('active')} platných, ${count('unfinished')} nedokončených, ${count('cancelled')} zrušených`,
    '',
  ]
  for (const card of cards) {
    lines.push(`${card.number ?? '(bez čísla)'}  ${card.name === '' ? '(bez názvu)' : card.name}${statusWords[card.status]}`)
    for (const problem of card.problems) lines.push(`    – ${problem.text}`)
  }
  return lines
}

function summariseReport({ areas, totals }: ImportedReport): string[] {
  const measures = areas.flatMap((area) => area.measures)
  const counts = statuses.map((status) => `${measureStatusLabels[status]} ${String(totals[status])}`).join(', ')
  const lines = [`Okruhy: ${String(areas.length)}`, `Opatření: ${String(measures.length)} (${counts})`, '']
  for (const area of areas) {
    lines.push(`${area.numeral} ${area.name}`)
    for (const measure of area.measures) {
      const status = measure.status === null ? 'stav neznámý' : measureStatusLabels[measure.status]
      lines.push(`  ${measure.number ?? '–'}  ${measure.name} – ${status}`)
      for (const problem of measure.problems) lines.push(`      – ${problem.text}`)
    }
  }
  return lines
}

function tail({ problems, unplaced }: ImportedPlan | ImportedReport): string[] {
  const lines = ['', `Problémy dokumentu: ${String(problems.length)}`, ...problems.map((problem) => `  – ${problem.text}`)]
  if (unplaced.length === 0) return lines
  return [
    ...lines,
    '',
    `Nezařazený text (${String(unplaced.length)}):`,
    ...unplaced.map(({ text }) => `  „${text.replace(/\s+/g, ' ').slice(0, 120)}“`),
  ]
}
