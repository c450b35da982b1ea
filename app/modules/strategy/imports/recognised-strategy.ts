import {
  type deadlineKinds,
  emptyReport,
  measureStatuses,
  plainNumber,
  type Area,
  type Deadline,
  type MeasureStatus,
} from '../measures/measure.ts'
import type { StatedTotals } from '../measures/count-statuses.rules.ts'
import type { Reason } from '#app/shared/errors.ts'

export type RecognisedMeasure = {
  number: string | null
  name: string | null
  indicator: string | null
  deadline: { kind: (typeof deadlineKinds)[number]; date: string | null; text: string | null }
  responsible: readonly string[]
  cooperating: readonly string[]
  status: MeasureStatus | null
  comment: string | null
}

/** What is needed of a recognised monitoring report; the importer says more (problems, source, what was not placed). */
export type RecognisedStrategy = {
  areas: readonly {
    numeral: string | null
    name: string | null
    intro: string | null
    measures: readonly RecognisedMeasure[]
  }[]
  statedTotals: Partial<Record<MeasureStatus, number | null>> | null
}

const trimmed = (text: string | null): string => (text ?? '').trim()

/** A deadline of a kind that needs a day and has none is kept as its words. */
function deadlineOf({ kind, date, text }: RecognisedMeasure['deadline']): Deadline {
  const words = trimmed(text)
  if (kind !== 'date' && kind !== 'continuous-until') return { kind, date: null, text: words }
  if (date !== null) return { kind, date, text: words }
  return { kind: words === '' ? 'missing' : 'after-event', date: null, text: words }
}

/** The recognised report as areas of ours; ids are given when it is saved. */
export function areasOfRecognised({ areas }: Pick<RecognisedStrategy, 'areas'>): Area[] {
  return areas.map(({ numeral, name, intro, measures }) => ({
    numeral: trimmed(numeral),
    name: trimmed(name),
    intro: trimmed(intro),
    measures: measures.map((measure) => ({
      id: '',
      number: plainNumber(trimmed(numeral), measure.number ?? ''),
      name: trimmed(measure.name),
      indicator: trimmed(measure.indicator),
      deadline: deadlineOf(measure.deadline),
      guarantor: { organisationId: null, organisation: null, text: measure.responsible.join(', ') },
      cooperating: [...measure.cooperating],
      report: { ...emptyReport, status: measure.status, comment: trimmed(measure.comment) },
    })),
  }))
}

/** Only the totals that the report really states. */
export function statedTotalsOf({ statedTotals }: Pick<RecognisedStrategy, 'statedTotals'>): StatedTotals | null {
  const stated: StatedTotals = {}
  for (const status of measureStatuses) {
    const count = statedTotals?.[status]
    if (typeof count === 'number') stated[status] = count
  }
  return Object.keys(stated).length === 0 ? null : stated
}

const repeated = (values: readonly string[]): string[] => [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]

/** Why a recognised report cannot become records yet; each is mended beside the source. */
export function recognisedObstacles(areas: readonly Area[]): Reason[] {
  const reasons: Reason[] = repeated(areas.map((area) => area.numeral)).map((numeral) => ({
    code: 'repeated-area',
    text: `Oblast ${numeral} je v dokumentu dvakrát. Opravte číslo jedné z nich.`,
  }))
  if (areas.every((area) => area.measures.length === 0))
    reasons.push({
      code: 'no-measures',
      text: 'V dokumentu není žádné opatření. Zkontrolujte, zda jde o zprávu o plnění strategie.',
    })
  return [...reasons, ...areas.flatMap(areaObstacles)]
}

function areaObstacles({ numeral, name, measures }: Area): Reason[] {
  const reasons: Reason[] = []
  if (numeral === '') reasons.push({ code: 'area-without-numeral', text: `Doplňte číslo oblasti „${name}“.` })
  for (const number of repeated(measures.map((measure) => measure.number)).filter((one) => one !== ''))
    reasons.push({
      code: 'repeated-measure',
      text: `Opatření ${numeral}.${number} je v dokumentu dvakrát. Opravte číslo jednoho z nich.`,
    })
  for (const measure of measures) {
    if (measure.number === '')
      reasons.push({ code: 'measure-without-number', text: `Doplňte číslo opatření „${measure.name}“ v oblasti ${numeral}.` })
    if (measure.name === '')
      reasons.push({ code: 'measure-without-name', text: `Doplňte název opatření ${numeral}.${measure.number}.` })
  }
  return reasons
}
