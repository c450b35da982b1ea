import type { ActContext } from '#app/platform/audit/perform-act.server.ts'
import type {
  ComparedItem,
  Comparison,
  FormAnswers,
  ImportKind,
  ImportResult,
} from '#app/platform/document-imports/import-kind.server.ts'
import type { Database } from '#app/platform/database/database.server.ts'
import type { ProblemOf } from '#app/shared/document-imports/outline.ts'
import { ownerRuns } from '#app/shared/document-imports/source-runs.ts'
import { ruleBroken, type Reason } from '#app/shared/errors.ts'
import type { MeasureDifference } from '../differences/difference-of-strategies.rules.ts'
import type { FormValues } from '../forms/form-values.ts'
import { measureCode } from '../measures/measure.ts'
import { recogniseReportWithLedger } from '../report-import/recognise-report.ts'
import { readRoundForm } from '../rounds/round.form.ts'
import { listStrategies } from '../strategies/strategy.queries.server.ts'
import { createStrategyFromRecognised } from './create-strategy-from-recognised.server.ts'
import { fieldLabels } from '../history/history.labels.ts'
import { importRoundFromRecognised, previewRoundImport } from './import-round.server.ts'
import { judgeReport } from './judge-report.rules.ts'
import { reportItemForm, saveReportItem } from './measure-item-form.ts'
import { addTextToMeasure, placeFields } from './place-in-measure.ts'
import { areasOfRecognised, recognisedObstacles } from './recognised-strategy.ts'
import { dropMeasure, mapMeasures, measuresIn, withKeys, type ReportContent } from './report-content.ts'
import { findReportItem, reportOutline } from './report-outline.ts'
import { roundFields, strategyHeadForm } from './strategy-head-guess.rules.ts'

const hrefOfStrategy = (strategyId: string): string => `/prace/strategie/${strategyId}`

/** Fields of the round in the words of its own form; what is wrong is said at the fields of this page. */
function roundOf(answers: FormAnswers): FormValues {
  const round = { title: answers['roundTitle'] ?? [], asOf: answers['asOf'] ?? [] }
  const { reasons } = readRoundForm(round)
  if (reasons.length > 0)
    throw ruleBroken(...reasons.map((reason) => ({ ...reason, field: reason.field === 'title' ? 'roundTitle' : reason.field })))
  return round
}

async function confirm(
  context: ActContext,
  content: ReportContent,
  { answers, fileName }: { answers: FormAnswers; fileName: string },
): Promise<ImportResult> {
  const head = { strategy: answers, round: roundOf(answers), fileName }
  const { strategyId } = await createStrategyFromRecognised(context, content, head)
  return { id: strategyId, href: hrefOfStrategy(strategyId) }
}

function rowOf(measure: MeasureDifference): ComparedItem {
  return {
    ...{
      key: measure.code,
      change: measure.kind,
      label: `${measure.code} ${measure.name}`,
      isChoosable: measure.kind !== 'removed',
    },
    changes:
      measure.kind === 'changed'
        ? measure.changes.map(({ field, before, after }) => ({ field: fieldLabels[field], before, after }))
        : [],
  }
}

async function compare(
  context: ActContext,
  strategyId: string,
  { content, extractedText }: { content: ReportContent; extractedText: string },
): Promise<Comparison> {
  const { measures, unchanged } = await previewRoundImport(context.database, strategyId, content)
  return {
    rows: measures.map(rowOf),
    unchanged,
    note: 'Vznikne nové kolo zprávy. Co nevyberete, zůstane ve strategii, jak je, a v novém kole bude bez údaje.',
    form: { title: 'Nové kolo', fields: roundFields(extractedText) },
  }
}

/** The document without what was not chosen; what has not changed always goes along. */
async function chosenOnly(
  context: ActContext,
  strategyId: string,
  { content, chosen }: { content: ReportContent; chosen: ReadonlySet<string> },
): Promise<ReportContent> {
  const { measures } = await previewRoundImport(context.database, strategyId, content)
  const left = new Set(measures.map(({ code }) => code).filter((code) => !chosen.has(code)))
  const areas = content.areas.map((area) => ({
    ...area,
    measures: area.measures.filter(({ number }) => !left.has(measureCode(area.numeral.trim(), number ?? ''))),
  }))
  return { ...content, areas: areas.filter((area) => area.measures.length > 0) }
}

async function listTargets(database: Database): Promise<{ id: string; label: string }[]> {
  const strategies = await listStrategies(database)
  return strategies.map(({ id, title }) => ({ id, label: title }))
}

const problemsOf = (content: ReportContent): ProblemOf[] => [
  ...content.problems.map((problem) => ({ itemKey: null, ...problem })),
  ...measuresIn(content).flatMap(({ key, problems }) => problems.map((problem) => ({ itemKey: key, ...problem }))),
]

const obstacles = (content: ReportContent): Reason[] => recognisedObstacles(areasOfRecognised(content))

export const strategyImportKind: ImportKind<ReportContent> = {
  kind: 'strategy',
  labels: {
    document: 'zpráva o plnění strategie',
    item: ['opatření', 'opatření', 'opatření'],
    group: ['oblast', 'oblasti', 'oblastí'],
    addItem: 'Doplnit chybějící opatření',
    result: 'návrh strategie',
    confirm: 'Založit návrh strategie',
    openResult: 'Zobrazit strategii',
  },
  recognise(source) {
    const { report, ledger } = recogniseReportWithLedger(source)
    return Promise.resolve({ content: withKeys(report), owners: ownerRuns(source.text, ledger) })
  },
  judge: (content, changed) => Promise.resolve(judgeReport(content, changed)),
  outline: reportOutline,
  problems: problemsOf,
  withoutProblems: (content, isClosed) =>
    mapMeasures(content, (measure) => ({
      ...measure,
      problems: measure.problems.filter((problem) => !isClosed({ itemKey: measure.key, ...problem })),
    })),
  findItem: findReportItem,
  itemForm: reportItemForm,
  saveItem: saveReportItem,
  dropItem: dropMeasure,
  placeFields,
  addText: addTextToMeasure,
  headForm: (_content, extractedText) => strategyHeadForm(extractedText),
  obstacles,
  listTargets,
  confirm,
  compare,
  async takeOver(context, strategyId, { content, chosen, answers, fileName }) {
    const round = roundOf(answers)
    await importRoundFromRecognised(context, strategyId, await chosenOnly(context, strategyId, { content, chosen }), {
      round,
      fileName,
    })
    return { id: strategyId, href: hrefOfStrategy(strategyId) }
  },
}
