import { countStatuses } from '../measures/count-statuses.rules.ts'
import { CoverageLedger } from '#app/shared/source-text/ledger.ts'
import { claimNoise, claimTitle } from '#app/shared/source-text/leftovers.ts'
import { flowOfLine, joinPieces, readerOf, type Piece, type Reader } from '#app/shared/source-text/paragraphs.ts'
import { fold } from '#app/shared/source-text/characters.ts'
import type { SourceText } from '#app/shared/source-text/source-text.ts'
import { assembleReport } from './assemble-report.ts'
import { buildMeasure } from './build-measure.ts'
import { measureProblems } from './measure-lints.ts'
import type { AreaDraft, ReportAssembly } from './report-assembly.types.ts'
import { measureStatusLabels, reportProblemTexts, type ReportProblemCode } from './report-import.labels.ts'
import type {
  ImportedArea,
  ImportedReport,
  MeasureStatus,
  ReportProblem,
  StatedTotals,
  StatusTotals,
} from './report-import.types.ts'
import { reportNumbering } from './report-numbering.ts'
import { readStatedTotals } from './stated-totals.ts'

export function recogniseReport(source: SourceText): ImportedReport {
  return recogniseReportWithLedger(source).report
}

export function recogniseReportWithLedger(source: SourceText): { report: ImportedReport; ledger: CoverageLedger } {
  const reader = readerOf(source)
  const ledger = new CoverageLedger(source)
  const assembly = assembleReport(reader)
  for (const { flow, kind } of assembly.furniture) ledger.furniture(flow, kind)
  const areas = assembly.areas.map((draft) => buildArea(reader, ledger, draft))
  claimTitle(reader, ledger)
  claimContents(reader, ledger, assembly, areas)
  claimNoise(reader, ledger)
  const totals = totalsOf(areas)
  const statedTotals = readStatedTotals(outsideParagraphs(reader, assembly))
  const unplaced = ledger.listUnplaced()
  const problems = documentProblems(source, areas, totals, statedTotals)
  if (unplaced.length > 0)
    problems.push({ code: 'unplaced-text', text: `Nezařazené části textu: ${String(unplaced.length)}. Zkontrolujte je.` })
  return { report: { areas, totals, statedTotals, furniture: ledger.listFurniture(), unplaced, problems }, ledger }
}

function buildArea(reader: Reader, ledger: CoverageLedger, draft: AreaDraft): ImportedArea {
  if (draft.heading) ledger.furniture(draft.heading.label, 'heading')
  const name = ledger.field(joinPieces(reader, draft.name))
  const intro = ledger.field(joinPieces(reader, introOf(draft)))
  const measures = draft.measures.map((measure) => {
    const built = buildMeasure(reader, ledger, measure)
    built.problems.push(...measureProblems(built))
    if (!draft.heading) built.problems.push(problem('measure-without-area'))
    return built
  })
  return { numeral: draft.heading?.numeral ?? '', name, intro, measures }
}

// Where no measure was found under a heading, only its first paragraph is surely an introduction.
function introOf({ intro, measures }: AreaDraft): Piece[] {
  if (measures.length > 0) return intro
  const end = intro.findIndex((piece, index) => index > 0 && (piece.line.gapBefore || piece.line.startsParagraph === true))
  return intro.slice(0, Math.min(end < 0 ? intro.length : end, 6))
}

/** The totals of the report's own four statuses, counted where everybody counts them. */
function totalsOf(areas: readonly ImportedArea[]): StatusTotals {
  const { done, ongoing, partial, 'not-done': notDone } = countStatuses(areas.flatMap((area) => area.measures))
  return { done, ongoing, partial, 'not-done': notDone }
}

function outsideParagraphs(reader: Reader, assembly: ReportAssembly): string[] {
  const paragraphs: string[] = []
  let pieces: { line: (typeof assembly.outside)[number]; flow: ReturnType<typeof flowOfLine> }[] = []
  const close = () => {
    if (pieces.length > 0) paragraphs.push(joinPieces(reader, pieces).text)
    pieces = []
  }
  for (const line of assembly.outside) {
    const last = pieces.at(-1)?.line
    if (last && (line.gapBefore || line.row - last.row > 1)) close()
    pieces.push({ line, flow: flowOfLine(reader, line) })
  }
  close()
  return paragraphs.flatMap((paragraph) => paragraph.split('\n'))
}

// A list of the areas in the introduction repeats their names.
function claimContents(reader: Reader, ledger: CoverageLedger, assembly: ReportAssembly, areas: readonly ImportedArea[]): void {
  const names = new Set(areas.map((area) => fold(area.name)).filter((name) => name !== ''))
  const rows = new Set<number>()
  for (const line of assembly.outside) {
    const flow = flowOfLine(reader, line)
    if (!names.has(flow.folded.replace(/^(?:\d{1,2}|[ivx]{1,5})[.)]?\s+/, '').replace(/\s*\.{3,}\s*\d+$/, ''))) continue
    ledger.furniture(flow, 'contents')
    rows.add(line.row)
    rows.add(line.row - 1)
  }
  for (const line of assembly.outside) {
    const flow = flowOfLine(reader, line)
    if (rows.has(line.row) && /^(?:\d{1,2}|[IVX]{1,5})[.)]?$/.test(flow.text)) ledger.furniture(flow, 'contents')
  }
}

function documentProblems(
  source: SourceText,
  areas: readonly ImportedArea[],
  totals: StatusTotals,
  stated: StatedTotals,
): ReportProblem[] {
  if (source.text.trim() === '') return [problem('empty-document'), problem('no-measures')]
  if (areas.every((area) => area.measures.length === 0)) return [problem('no-measures')]
  return [...totalsProblems(totals, stated), ...reportNumbering(areas)]
}

const statuses: readonly MeasureStatus[] = ['done', 'ongoing', 'partial', 'not-done']

function totalsProblems(totals: StatusTotals, stated: StatedTotals): ReportProblem[] {
  const different = statuses.filter((status) => stated[status] !== null && stated[status] !== totals[status])
  if (different.length === 0) return []
  const list = different.map(
    (status) => `${measureStatusLabels[status]} ${String(stated[status])} místo ${String(totals[status])}`,
  )
  const sum = statuses.reduce((total, status) => total + (stated[status] ?? 0), 0)
  const counted = statuses.reduce((total, status) => total + totals[status], 0)
  const sums = sum === counted ? '' : ` Součet v textu je ${String(sum)}, v tabulkách ${String(counted)}.`
  return [{ code: 'totals-differ', text: `Počty v textu zprávy nesouhlasí s tabulkami: ${list.join(', ')}.${sums}` }]
}

function problem(code: ReportProblemCode): ReportProblem {
  return { code, text: reportProblemTexts[code] }
}
