import { fold } from '#app/shared/source-text/characters.ts'
import { isDashes, isPlaceholder } from '#app/shared/source-text/placeholders.ts'
import { looksLikeDeadline } from './deadlines.ts'
import type { ImportedMeasure, ReportProblem } from './report-import.types.ts'
import { reportProblemTexts, type ReportProblemCode } from './report-import.labels.ts'

export function measureProblems(measure: ImportedMeasure): ReportProblem[] {
  const problems: ReportProblem[] = []
  const report = (code: ReportProblemCode, isWrong: boolean) => {
    if (isWrong) problems.push({ code, text: reportProblemTexts[code] })
  }
  report('missing-number', measure.number === null)
  report('missing-name', isOpen(measure.name))
  report('missing-guarantor', !hasGuarantor(measure.responsible))
  report('missing-indicator', isOpen(measure.indicator))
  report('missing-deadline', isOpen(measure.deadline.text))
  report('missing-comment', isOpen(measure.comment))
  report('missing-status', measure.status === null)
  report('done-without-evidence', measure.status === 'done' && !showsEvidence(measure.comment))
  report('misplaced-content', isMisplaced(measure))
  report('placeholder', textsOf(measure).some(isPlaceholder))
  return problems
}

function textsOf(measure: ImportedMeasure): string[] {
  const texts = [
    measure.name,
    measure.indicator,
    measure.deadline.text,
    measure.comment,
    ...measure.responsible,
    ...measure.cooperating,
  ]
  return texts.map((text) => fold(text))
}

function isOpen(text: string): boolean {
  const folded = fold(text)
  return isDashes(folded) || isPlaceholder(folded)
}

// «KÚ LK / ???» names an office, not who in it answers.
function hasGuarantor(responsible: readonly string[]): boolean {
  return responsible.length > 0 && !responsible.some((body) => /\?{2,}|x{3,}/i.test(body)) && !responsible.every(isOpen)
}

const unfinished =
  /zahajen|pripravuj|priprav[aeu]|bude |budou |zaca|rozprac|planuj|predpoklad|probih|ceka|jedna se|neni |nebyl|zatim/
const finished =
  /schvalen|schvalil|zverejnen|zpracovan|vydan|vyda[nl]|dokoncen|uskutecn|probehl|otevren|zrizen|zridil|vznikl|hotov|prijat|prijal|podeps|zavede|spusten|vytvoren|predan|realizovan|pracuje od|https?:|usneseni c/

function showsEvidence(comment: string): boolean {
  const folded = fold(comment)
  if (isOpen(comment)) return false
  return finished.test(folded) || !unfinished.test(folded)
}

function isMisplaced(measure: ImportedMeasure): boolean {
  const deadlineLike = [measure.indicator, ...measure.responsible, ...measure.cooperating].some((text) =>
    looksLikeDeadline(fold(text)),
  )
  return deadlineLike
}
