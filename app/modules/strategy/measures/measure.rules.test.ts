import { expect, test } from 'vitest'
import { aMeasure, aReport } from './measure.fixtures.ts'
import { plainNumber, measureCode } from './measure.ts'
import { deadlineText } from './measure.labels.ts'
import { guarantorNames, hasGuarantor, isDoneWithoutEvidence, isOverdue, measureFindings } from './measure.rules.ts'

const guarantor = (text: string, organisationId: string | null = null) => ({ text, organisationId, organisation: null })

test('a measure is overdue from the day after its deadline until it is done', () => {
  const partial = aMeasure({ report: aReport({ status: 'partial' }) })
  expect(isOverdue(partial, '2026-03-17')).toBe(false)
  expect(isOverdue(partial, '2026-03-18')).toBe(true)
  expect(isOverdue(aMeasure(), '2026-03-18')).toBe(true)
  expect(isOverdue(aMeasure({ report: aReport({ status: 'done' }) }), '2027-01-01')).toBe(false)
})

test('a measure that was done once is not overdue in a round in which nobody has spoken of it', () => {
  expect(isOverdue(aMeasure(), '2026-03-18', 'done')).toBe(false)
  expect(isOverdue(aMeasure(), '2026-03-18', 'partial')).toBe(true)
  expect(isOverdue(aMeasure({ report: aReport({ status: 'partial' }) }), '2026-03-18', 'done')).toBe(true)
})

test('a deadline after an event has no day to miss', () => {
  const measure = aMeasure({ deadline: { kind: 'after-event', date: null, text: 'po přijetí zákona' } })
  expect(isOverdue(measure, '2099-01-01')).toBe(false)
  expect(deadlineText(measure.deadline)).toBe('po přijetí zákona')
})

test.each(['', ' --- ', '???', 'KÚ LK / ???', '…'])('«%s» names no guarantor', (text) => {
  expect(hasGuarantor(guarantor(text))).toBe(false)
  expect(guarantorNames(guarantor(text))).toEqual([])
})

test('an organisation answers even where the strategy says «???»', () => {
  expect(hasGuarantor(guarantor('KÚ / ???', 'organisation-1'))).toBe(true)
  expect(guarantorNames({ text: '', organisationId: 'o', organisation: 'Město Turnov' })).toEqual(['Město Turnov'])
})

test('several guarantors are told apart, each once', () => {
  expect(guarantorNames(guarantor('KÚ LK / OSV, obce; obce'))).toEqual(['KÚ LK / OSV', 'obce'])
})

test('done needs a proof: a document or a link', () => {
  const done = (more: object) => aMeasure({ report: aReport({ status: 'done', comment: 'hotovo', ...more }) })
  expect(isDoneWithoutEvidence(done({}))).toBe(true)
  expect(isDoneWithoutEvidence(done({ evidenceText: '-----' }))).toBe(true)
  expect(isDoneWithoutEvidence(done({ evidenceUrl: 'https://kraj.example' }))).toBe(false)
})

test('all findings of a measure are said at once', () => {
  const empty = aMeasure({
    indicator: '-----',
    guarantor: guarantor('???'),
    deadline: { kind: 'missing', date: null, text: '' },
    report: aReport({ status: 'not-done', comment: '--------' }),
  })
  expect(measureFindings(empty, '2026-03-18')).toEqual([
    'missing-guarantor',
    'missing-indicator',
    'missing-deadline',
    'missing-comment',
    'missing-reason',
  ])
  expect(measureFindings(aMeasure({ report: aReport({ status: 'ongoing', comment: 'běží' }) }), '2026-03-01')).toEqual([])
})

test('a number that repeats its area is not doubled', () => {
  expect(plainNumber('1', '1.2')).toBe('2')
  expect(plainNumber('V', '6.')).toBe('6')
  expect(measureCode('1', '1.2')).toBe('1.2')
  expect(measureCode('XIII', '3')).toBe('XIII.3')
})
