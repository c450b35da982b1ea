import { expect, test } from 'vitest'
import { guessAsOf } from './strategy-head-guess.rules.ts'
import { reportItemForm, saveReportItem } from './measure-item-form.ts'
import { judgeReport } from './judge-report.rules.ts'
import { withKeys, type ReportContent } from './report-content.ts'

const measure = {
  ...{
    number: '1',
    name: 'Poradna',
    indicator: 'počet konzultací',
    responsible: ['odbor'],
    cooperating: [],
    status: 'partial' as const,
  },
  ...{
    deadline: { kind: 'date' as const, date: '2024-12-31', text: '12/2024' },
    comment: 'Běží.',
    problems: [],
    source: { from: 0, to: 5 },
  },
}
const content: ReportContent = withKeys({
  areas: [
    { numeral: 'I', name: 'Bydlení', intro: '', measures: [measure] },
    { numeral: 'II', name: 'Dluhy', intro: '', measures: [] },
  ],
  totals: { done: 0, ongoing: 0, partial: 1, 'not-done': 0 },
  statedTotals: { done: 0, ongoing: 1, partial: 0, 'not-done': 0 },
  furniture: [],
  unplaced: [],
  problems: [],
})

const answersOf = (changes: Record<string, string> = {}) =>
  Object.fromEntries(
    (reportItemForm(content, 'opatreni-1')?.fields ?? []).map(({ name, value }) => [name, [changes[name] ?? value]]),
  )

test.each([
  ['stav k 31. 12. 2023', '2023-12-31'],
  ['vyhodnocení k 31. prosinci 2023', '2023-12-31'],
  ['ke dni 30.6.2024', '2024-06-30'],
  ['Dne 5. 5. 2021 schváleno, vyhodnoceno k 31. 12. 2023', '2023-12-31'],
  ['schváleno dne 5. 5. 2021', null],
])('«%s» gives the day %s', (text, day) => {
  expect(guessAsOf(text)).toBe(day)
})

test('a saved form of a measure without changes is the same measure', () => {
  expect(saveReportItem(content, 'opatreni-1', answersOf()).content).toEqual(content)
})

test('a measure moved to another area stands there once', () => {
  const { content: moved } = saveReportItem(content, 'opatreni-1', answersOf({ area: 'oblast-2' }))
  expect(moved.areas.map((area) => area.measures.length)).toEqual([0, 1])
})

test('a deadline of a kind with a day needs the day', () => {
  const { reasons } = saveReportItem(content, 'opatreni-1', answersOf({ deadlineDate: '' }))
  expect(reasons.map(({ field }) => field)).toEqual(['deadlineDate'])
})

test('totals are counted again when a status is mended, and agree then with what the report says', () => {
  expect(judgeReport(content, null).problems.map(({ code }) => code)).toEqual(['totals-differ'])
  const saved = saveReportItem(content, 'opatreni-1', answersOf({ status: 'ongoing' }))
  const judged = judgeReport(saved.content, saved.key)
  expect(judged.totals).toEqual({ done: 0, ongoing: 1, partial: 0, 'not-done': 0 })
  expect(judged.problems).toEqual([])
})
