import { expect, test } from 'vitest'
import { sourceFromPlainText } from '#app/shared/source-text/plain-text.ts'
import { recogniseReport } from './recognise-report.ts'
import { cellReport, linedReport, wideReport } from './report-documents.fixtures.ts'
import type { ImportedMeasure, ImportedReport } from './report-import.types.ts'

const read = (text: string) => recogniseReport(sourceFromPlainText(text))
const codes = (measure: ImportedMeasure | undefined) => measure?.problems.map((problem) => problem.code)
const measureOf = (report: ImportedReport, area: number, measure: number) => report.areas[area]?.measures[measure]

test('rows of a Word table printed a cell a line become measures with all their fields', () => {
  const report = read(cellReport)
  expect(report.areas.map(({ numeral, name, intro, measures }) => [numeral, name, intro, measures.length])).toEqual([
    ['I', 'Bydlení pro každého', 'Kraj pomůže obcím:', 2],
    ['II', 'Práce pro každého', 'Mezi činnosti patří:', 3],
  ])
  expect(measureOf(report, 0, 0)).toMatchObject({
    number: '1',
    name: 'Mapa volných bytů',
    indicator: 'mapa',
    deadline: { kind: 'date', date: '2031-12-31', text: '12 / 2031' },
    responsible: ['KÚ / ???'],
    cooperating: ['obce', 'NNO'],
    status: 'partial',
    comment: 'Mapa má polovinu obcí.\nDruhá polovina přibude na jaře.',
  })
  expect(measureOf(report, 0, 1)?.deadline).toEqual({
    kind: 'continuous-until',
    date: '2034-12-31',
    text: 'průběžně do 12 / 2034',
  })
})

test('a status that stands in the comment is taken from there and reported', () => {
  const measure = measureOf(read(cellReport), 0, 1)
  expect(measure?.status).toBe('not-done')
  expect(measure?.comment).toBe('Fond oprav zatím pravidla nemá a gestor o nich jedná s obcemi v okolí.')
  expect(codes(measure)).toContain('swapped-cells')
})

test('totals are counted and a different number in the text is reported', () => {
  const report = read(cellReport)
  expect(report.totals).toEqual({ done: 2, ongoing: 1, partial: 1, 'not-done': 1 })
  expect(report.statedTotals).toEqual({ done: 2, ongoing: 1, partial: 1, 'not-done': 2 })
  expect(report.problems.map((problem) => problem.code)).toContain('totals-differ')
})

test('what is missing or doubtful is reported at the measure', () => {
  const report = read(cellReport)
  expect(codes(measureOf(report, 0, 0))).toContain('missing-guarantor')
  expect(codes(measureOf(report, 0, 1))).toContain('missing-indicator')
  expect(codes(measureOf(report, 1, 0))).toEqual(expect.arrayContaining(['missing-guarantor', 'done-without-evidence']))
  expect(codes(measureOf(report, 1, 1))).toContain('missing-comment')
  expect(codes(measureOf(report, 1, 2))).toEqual([])
  expect(report.problems.find((problem) => problem.code === 'numbering-gap')?.text).toContain('II.3')
})

test('the list of areas in the introduction is furniture, the introduction itself stays unplaced', () => {
  const report = read(cellReport)
  expect(report.furniture.filter((piece) => piece.kind === 'contents').map((piece) => piece.text)).toContain(
    'Bydlení pro každého',
  )
  expect(report.unplaced.map((piece) => piece.text).join(' ')).toContain('Z podkladů plyne')
})

test('a wide table with a column for each field is read row by row', () => {
  const report = read(wideReport)
  expect(report.areas.map((area) => [area.numeral, area.name, area.intro])).toEqual([
    ['1', 'Rodiny', 'Rodiny mají mít kam jít.'],
    ['2', 'Senioři', ''],
  ])
  expect(measureOf(report, 0, 0)).toMatchObject({
    number: '1.1',
    status: 'partial',
    responsible: ['odbor'],
    cooperating: ['obce', 'NNO'],
  })
  expect(measureOf(report, 0, 1)?.status).toBe('not-done')
  expect(codes(measureOf(report, 0, 1))).toEqual(
    expect.arrayContaining(['missing-indicator', 'missing-comment', 'missing-guarantor', 'placeholder']),
  )
})

test('a deadline that changed places with the guarantor is put back and reported', () => {
  const measure = measureOf(read(wideReport), 1, 0)
  expect(measure?.deadline.date).toBe('2031-06-30')
  expect(measure?.responsible).toEqual(['odbor dopravy'])
  expect(measure?.status).toBe('ongoing')
  expect(codes(measure)).toContain('swapped-cells')
})

test('measures written line by line are read without page numbers and running headers', () => {
  const report = read(linedReport)
  expect(report.areas.map((area) => [area.numeral, area.measures.map((measure) => measure.number)])).toEqual([
    ['III', ['III.1', 'III.2']],
    ['IV', ['IV.1']],
  ])
  expect(measureOf(report, 0, 0)).toMatchObject({
    name: 'Sestra na vsi',
    deadline: { kind: 'date', date: '2031-12-31' },
    status: 'ongoing',
    comment: 'Sestry jsou čtyři.\nPřibude pátá.',
  })
  expect(measureOf(report, 0, 1)).toMatchObject({ status: 'partial', comment: 'Auto je koupené.' })
  expect(report.furniture.filter((piece) => piece.kind === 'page-number')).toHaveLength(2)
})

test('a word that is none of the scale is no status and is not lost', () => {
  const report = read(linedReport)
  expect(measureOf(report, 1, 0)?.status).toBeNull()
  expect(codes(measureOf(report, 1, 0))).toContain('missing-status')
  expect(report.unplaced.map((piece) => piece.text)).toContain('neznámý')
})

test('a text that is no report has no measures and says so', () => {
  const report = read('Zápis z porady\n\nBylo rozhodnuto o nákupu židlí.')
  expect(report.areas).toEqual([])
  expect(report.problems.map((problem) => problem.code)).toContain('no-measures')
  expect(read('').problems.map((problem) => problem.code)).toEqual(['empty-document', 'no-measures'])
})
