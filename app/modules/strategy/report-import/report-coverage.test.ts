import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageObstacles, multisetDifference, scrambled } from '#app/shared/source-text/coverage.fixtures.ts'
import { sourceFromPlainText } from '#app/shared/source-text/plain-text.ts'
import { recogniseReportWithLedger } from './recognise-report.ts'
import { cellReport, linedReport, wideReport } from './report-documents.fixtures.ts'
import type { ImportedReport } from './report-import.types.ts'

test('every character of a scrambled report ends in a field, in the furniture or unplaced, and nowhere twice', () => {
  fc.assert(
    fc.property(scrambled([cellReport, wideReport, linedReport]), (text) => {
      const source = sourceFromPlainText(text)
      const { report, ledger } = recogniseReportWithLedger(source)
      expect(coverageObstacles(source, ledger, report)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

// Numbers are evened («I. 1.», «(2)»), so their marks are left out of the comparison.
const withoutMarks = (text: string) => text.replace(/[-–.:/()]/g, '')

test('what the fields of a scrambled report hold is what was claimed for them', () => {
  fc.assert(
    fc.property(scrambled([cellReport, wideReport, linedReport]), (text) => {
      const { report, ledger } = recogniseReportWithLedger(sourceFromPlainText(text))
      const claimed = withoutMarks(ledger.listFields().join(''))
      expect(multisetDifference(claimed, withoutMarks(fieldTexts(report).join('')))).toBe('')
    }),
    { numRuns: 200 },
  )
})

function fieldTexts({ areas }: ImportedReport): string[] {
  const measures = areas.flatMap((area) => area.measures)
  return [
    ...areas.flatMap((area) => [area.name, area.intro]),
    ...measures.flatMap((measure) => [
      measure.number ?? '',
      measure.name,
      measure.indicator,
      measure.deadline.text,
      ...measure.responsible,
      ...measure.cooperating,
      measure.comment,
    ]),
  ]
}
