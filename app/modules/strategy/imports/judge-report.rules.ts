import { countStatuses, totalsDifferences } from '../measures/count-statuses.rules.ts'
import { statusLabels } from '../measures/measure.labels.ts'
import { measureProblems } from '../report-import/measure-lints.ts'
import { reportProblemTexts, type ReportProblemCode } from '../report-import/report-import.labels.ts'
import type { ReportProblem } from '../report-import/report-import.types.ts'
import { reportNumbering } from '../report-import/report-numbering.ts'
import { statedTotalsOf } from './recognised-strategy.ts'
import { findMeasure, mapMeasures, measuresIn, type KeyedMeasure, type ReportContent } from './report-content.ts'

/** Problems that follow from the values of a measure; the others only the reading of the document can find. */
const judged: ReadonlySet<ReportProblemCode> = new Set([
  'missing-number',
  'missing-name',
  'missing-guarantor',
  'missing-indicator',
  'missing-deadline',
  'missing-comment',
  'missing-status',
  'done-without-evidence',
  'misplaced-content',
  'placeholder',
])
/** What somebody has just corrected by hand, is no longer a doubt of the reading. */
const answered: ReadonlySet<ReportProblemCode> = new Set(['unreadable-deadline', 'swapped-cells'])
const ofDocument: ReadonlySet<ReportProblemCode> = new Set([
  'totals-differ',
  'numbering-gap',
  'duplicate-number',
  'unplaced-text',
  'no-measures',
])

export function judgeMeasure(measure: KeyedMeasure): KeyedMeasure {
  const kept = measure.problems.filter(({ code }) => !judged.has(code) && !answered.has(code))
  return { ...measure, problems: [...kept, ...measureProblems(measure)] }
}

export function judgeReport(content: ReportContent, changed: string | null): ReportContent {
  const mended = findMeasure(content, changed)
  const judgedContent =
    mended === undefined
      ? content
      : mapMeasures(content, (measure) => (measure.key === changed ? judgeMeasure(measure) : measure))
  const counts = countStatuses(measuresIn(judgedContent))
  const totals = { done: counts.done, ongoing: counts.ongoing, partial: counts.partial, 'not-done': counts['not-done'] }
  const kept = content.problems.filter(({ code }) => !ofDocument.has(code))
  return { ...judgedContent, totals, problems: [...kept, ...documentProblems({ ...judgedContent, totals })] }
}

function documentProblems(content: ReportContent): ReportProblem[] {
  const none: ReportProblem[] = [{ code: 'no-measures', text: reportProblemTexts['no-measures'] }]
  const found = measuresIn(content).length === 0 ? none : [...totalsProblems(content), ...reportNumbering(content.areas)]
  const left = content.unplaced.length
  if (left > 0) found.push({ code: 'unplaced-text', text: `Nezařazené části textu: ${String(left)}. Zkontrolujte je.` })
  return found
}

function totalsProblems(content: ReportContent): ReportProblem[] {
  const stated = statedTotalsOf(content)
  const counts = countStatuses(measuresIn(content))
  const different = totalsDifferences(counts, stated)
  if (different.length === 0) return []
  const list = different.map(({ status, stated: said, counted }) => `${statusLabels[status]} ${said} místo ${counted}`)
  const sum = Object.values(stated ?? {}).reduce((total, value) => total + value, 0)
  const counted = counts.total - counts['no-data']
  const sums = sum === counted ? '' : ` Součet v textu je ${sum}, v tabulkách ${counted}.`
  return [{ code: 'totals-differ', text: `Počty v textu zprávy nesouhlasí s tabulkami: ${list.join(', ')}.${sums}` }]
}
