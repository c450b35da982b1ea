import { deadlineKinds, emptyReport, plainNumber, type Area, type Deadline, type MeasureStatus } from '../measures/measure.ts'
import type { StatedTotals } from '../measures/count-statuses.rules.ts'
import type { Reason } from '#app/shared/errors.ts'

export type RecognisedMeasure = {
  number: string | null
  name: string
  indicator: string
  deadline: { kind: (typeof deadlineKinds)[number]; date: string | null; text: string }
  responsible: readonly string[]
  cooperating: readonly string[]
  status: MeasureStatus | null
  comment: string
}

/** What is needed of a recognised monitoring report; the importer says more (problems, source, what was not placed). */
export type RecognisedStrategy = {
  areas: readonly { numeral: string; name: string; intro: string; measures: readonly RecognisedMeasure[] }[]
  statedTotals: StatedTotals
}

/** A deadline of a kind that needs a day and has none is kept as its words. */
function deadlineOf({ kind, date, text }: RecognisedMeasure['deadline']): Deadline {
  if (kind === 'date' || kind === 'continuous-until')
    return date === null ? { kind: 'after-event', date: null, text } : { kind, date, text }
  return { kind, date: null, text }
}

/** The recognised report as areas of ours; ids are given when it is saved. */
export function areasOfRecognised({ areas }: RecognisedStrategy): Area[] {
  return areas.map(({ numeral, name, intro, measures }) => ({
    numeral: numeral.trim(),
    name: name.trim(),
    intro: intro.trim(),
    measures: measures.map((measure) => ({
      id: '',
      number: plainNumber(numeral.trim(), measure.number ?? ''),
      name: measure.name.trim(),
      indicator: measure.indicator.trim(),
      deadline: deadlineOf(measure.deadline),
      guarantor: { organisationId: null, organisation: null, text: measure.responsible.join(', ') },
      cooperating: [...measure.cooperating],
      report: { ...emptyReport, status: measure.status, comment: measure.comment.trim() },
    })),
  }))
}

const repeated = (values: readonly string[]): string[] => [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]

/** Why a recognised report cannot become records yet; each is mended beside the source. */
export function recognisedObstacles(areas: readonly Area[]): Reason[] {
  const numerals = repeated(areas.map((area) => area.numeral))
  const reasons: Reason[] = numerals.map((numeral) => ({
    code: 'repeated-area',
    text: `Oblast ${numeral} je v dokumentu dvakrát. Opravte číslo jedné z nich.`,
  }))
  if (areas.every((area) => area.measures.length === 0))
    reasons.push({
      code: 'no-measures',
      text: 'V dokumentu není žádné opatření. Zkontrolujte, zda jde o zprávu o plnění strategie.',
    })
  for (const { numeral, name, measures } of areas) {
    if (numeral === '') reasons.push({ code: 'area-without-numeral', text: `Doplňte číslo oblasti „${name}“.` })
    for (const number of repeated(measures.map((measure) => measure.number)))
      if (number !== '')
        reasons.push({
          code: 'repeated-measure',
          text: `Opatření ${numeral}.${number} je v dokumentu dvakrát. Opravte číslo jednoho z nich.`,
        })
    for (const measure of measures)
      if (measure.number === '')
        reasons.push({ code: 'measure-without-number', text: `Doplňte číslo opatření „${measure.name}“ v oblasti ${numeral}.` })
  }
  return reasons
}
