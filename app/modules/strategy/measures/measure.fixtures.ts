import fc from 'fast-check'
import { emptyReport, measureStatuses, type Area, type Measure, type Report } from './measure.ts'

export const aReport = (changes: Partial<Report> = {}): Report => ({ ...emptyReport, ...changes })

export function aMeasure(changes: Partial<Measure> = {}): Measure {
  return {
    id: 'measure-1',
    number: '1',
    name: 'Dluhová poradna v každém obvodu',
    indicator: 'počet poraden',
    deadline: { kind: 'date', date: '2026-03-17', text: '17. 3. 2026' },
    guarantor: { organisationId: null, organisation: null, text: 'odbor sociálních věcí' },
    cooperating: ['obce'],
    report: emptyReport,
    ...changes,
  }
}

export const anArea = (numeral: string, measures: Measure[], changes: Partial<Area> = {}): Area => ({
  numeral,
  name: `Oblast ${numeral}`,
  intro: '',
  measures,
  ...changes,
})

const anyText = fc.constantFrom('', 'poradna', 'byty', '---', 'počet', 'obce, kraj')

const anyMeasure = (number: string) =>
  fc
    .record({
      name: anyText,
      indicator: anyText,
      comment: anyText,
      status: fc.constantFrom(null, ...measureStatuses),
      date: fc.constantFrom('2024-12-31', '2026-03-18', '2027-12-31'),
    })
    .map(({ name, indicator, comment, status, date }) =>
      aMeasure({ number, name, indicator, deadline: { kind: 'date', date, text: date }, report: aReport({ comment, status }) }),
    )

/** Strategies whose numerals and numbers never repeat, as the database keeps them. */
export const anyAreas: fc.Arbitrary<Area[]> = fc
  .uniqueArray(fc.constantFrom('I', 'II', 'III', 'IV', '5'), { maxLength: 5 })
  .chain((numerals) =>
    fc.tuple(
      ...numerals.map((numeral) =>
        fc
          .uniqueArray(fc.constantFrom('1', '2', '3', '10', '4a'), { maxLength: 5 })
          .chain((numbers) => fc.tuple(...numbers.map(anyMeasure)))
          .map((measures) => anArea(numeral, measures)),
      ),
    ),
  )
