import { compareProblems, compareTextsOutside, differ, differText, outsideFields, type Texts } from './compare-common.ts'
import type { ImportedArea, ImportedMeasure, ImportedReport } from './import-result.ts'
import { measureNumber, normaliseList, squeeze, withoutSeparators } from './normalise.ts'
import { strategyProblemCodes } from './problem-codes.ts'
import type { AreaTruth, MeasureTruth, StrategyTruth } from './truth.ts'

export function compareReports(actual: ImportedReport, truth: StrategyTruth): string[] {
  const texts: Texts = { fields: actual.areas.flatMap(areaTexts), outside: outsideFields([actual.furniture, actual.unplaced]) }
  const at = new Map(
    actual.areas.flatMap((area) =>
      area.measures.map((measure) => [measureKey(area.numeral, measure.number), measure.problems] as const),
    ),
  )
  return [
    ...compareAreas(actual.areas, truth.areas),
    ...compareTotals('totals', actual.totals, truth.totals),
    ...compareTotals('statedTotals', actual.statedTotals, truth.statedTotals),
    ...compareTextsOutside(texts, truth),
    ...compareProblems({ at, document: actual.problems }, truth.mustReport, strategyProblemCodes),
    ...(truth.mustReport.some(({ code }) => code === 'totals-differ') ? [] : unjustTotals(actual)),
  ]
}

function unjustTotals({ problems }: ImportedReport): string[] {
  const isAboutTotals = problems.some(({ code }) => strategyProblemCodes['totals-differ'].some((known) => known === code))
  return isAboutTotals ? ['document: problem totals-differ is reported, but the totals agree'] : []
}

function measureKey(numeral: string | null, number: string | null): string {
  const own = measureNumber(number)
  return own.includes('.') ? own : `${numeral ?? ''}.${own}`
}

function compareAreas(actual: readonly ImportedArea[], expected: readonly AreaTruth[]): string[] {
  return [
    ...differ(
      'areas',
      expected.map(({ numeral }) => numeral),
      actual.map(({ numeral }) => numeral),
    ),
    ...expected.flatMap((area) => {
      const found = actual.find(({ numeral }) => numeral === area.numeral)
      return found ? compareArea(found, area) : []
    }),
  ]
}

function compareArea(actual: ImportedArea, expected: AreaTruth): string[] {
  const where = `area ${expected.numeral}`
  const numbers = (measures: readonly { number: string | null }[]) =>
    measures.map(({ number }) => measureKey(expected.numeral, number))
  return [
    ...differText(`${where} name`, expected.name, actual.name),
    ...differText(`${where} intro`, expected.intro, actual.intro),
    ...differ(`${where} measures`, numbers(expected.measures), numbers(actual.measures)),
    ...expected.measures.flatMap((measure) => {
      const key = measureKey(expected.numeral, measure.number)
      const found = actual.measures.find(({ number }) => measureKey(expected.numeral, number) === key)
      return found ? compareMeasure(`measure ${key}`, found, measure) : []
    }),
  ]
}

function compareMeasure(where: string, actual: ImportedMeasure, expected: MeasureTruth): string[] {
  return [
    ...differText(`${where} name`, expected.name, actual.name),
    ...differText(`${where} indicator`, expected.indicator, actual.indicator),
    ...differ(`${where} deadline kind`, expected.deadline.kind, actual.deadline.kind),
    ...differ(`${where} deadline date`, expected.deadline.date, actual.deadline.date),
    ...differ(`${where} deadline text`, squeeze(expected.deadline.text), squeeze(actual.deadline.text ?? '')),
    ...differ(`${where} responsible`, withoutSeparators(expected.responsible), withoutSeparators(actual.responsible)),
    ...differ(`${where} cooperating`, normaliseList(expected.cooperating), normaliseList(actual.cooperating)),
    ...differ(`${where} status`, expected.status, actual.status),
    ...differText(`${where} comment`, expected.comment, actual.comment),
  ]
}

function compareTotals(where: string, actual: object, expected: object): string[] {
  const found = new Map(Object.entries(actual))
  return Object.entries(expected).flatMap(([status, count]) => differ(`${where} ${status}`, count, found.get(status)))
}

function areaTexts({ numeral, name, intro, measures }: ImportedArea): Texts['fields'] {
  const own = [name, intro].map((text) => ({ where: `area ${numeral ?? ''}`, text: text ?? '' }))
  return [
    ...own,
    ...measures.flatMap((measure) => {
      const { indicator, deadline, responsible, cooperating, comment } = measure
      const texts = [measure.name, indicator, deadline.text, responsible.join(' '), cooperating.join(' '), comment]
      return texts.map((text) => ({ where: `measure ${measureKey(numeral, measure.number)}`, text: text ?? '' }))
    }),
  ]
}
