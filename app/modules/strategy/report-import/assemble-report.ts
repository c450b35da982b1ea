import { cellPieces, type ColumnTable } from '#app/shared/source-text/column-tables.ts'
import { sliceFlow, trimFlow, type Flow } from '#app/shared/source-text/flow.ts'
import { jointOf, type Piece, type Reader } from '#app/shared/source-text/paragraphs.ts'
import type { SourceCell, SourceLine } from '#app/shared/source-text/source-text.ts'
import { belongsToMeasure } from './measure-extent.ts'
import { matchBareMeasure, matchMeasureHeading, readNumberCell, type AreaHeading, type MeasureHeading } from './headings.ts'
import type { MeasureField } from './measure-fields.ts'
import { findAreaHeading, type AreaSearch } from './find-area.ts'
import { hasFieldsAfter } from './lookahead.ts'
import { hasNumbers, isOverPage, startsAnother, wordsOfHeading } from './measure-starts.ts'
import type { AreaDraft, FieldDraft, MeasureDraft, ReportAssembly } from './report-assembly.types.ts'
import { readReportRows, type ReportLine, type ReportRow } from './report-lines.ts'

// Puts the rows and lines of the report into areas and measures, in reading order.
export function assembleReport(reader: Reader): ReportAssembly {
  return new ReportAssembler(reader, readReportRows(reader)).run()
}

class ReportAssembler {
  readonly #reader: Reader
  readonly #rows: ReportRow[]
  readonly #report: ReportAssembly = { areas: [], furniture: [], outside: [] }
  #area: AreaDraft | null = null
  #measure: MeasureDraft | null = null
  #open: FieldDraft | null = null
  #columns: { table: ColumnTable<MeasureField>; id: number | null } | null = null
  #recordLine = 0

  constructor(reader: Reader, rows: ReportRow[]) {
    this.#reader = reader
    this.#rows = rows
  }

  run(): ReportAssembly {
    let headingRows = 0
    this.#rows.forEach((row, index) => {
      if (headingRows === 0) headingRows = this.#startColumns(row)
      if (headingRows > 0) this.#furnish(row, 'label')
      else if (row.isDivider) this.#furnish(row, 'table-line')
      else this.#readRow(row, index)
      headingRows = Math.max(0, headingRows - 1)
    })
    return this.#report
  }

  // How many rows the heading that begins here has.
  #startColumns({ columns, row }: ReportRow): number {
    if (!columns) return 0
    this.#columns = { table: columns, id: row.table }
    this.#open = null
    if (this.#area) this.#area.introEnded = true
    return columns.headingRows
  }

  #furnish(row: ReportRow, kind: string): void {
    for (const { flow } of row.lines) if (flow.text !== '') this.#report.furniture.push({ flow, kind })
  }

  #readRow(row: ReportRow, index: number): void {
    const first = row.lines.find((line) => line.flow.text !== '')
    if (!first) {
      this.#recordLine += 1
      return
    }
    const area = row.filled === 1 && first.furniture === null ? findAreaHeading(this.#state(), first, index) : undefined
    if (area) this.#startArea(area, first, row)
    else if (row.row.table !== null && row.row.cells.length > 1) this.#readTableRow(row, first, index)
    else this.#readLines(row, index)
  }

  #readTableRow(row: ReportRow, first: ReportLine, index: number): void {
    if (first.label && first.line.column === 0) this.#readLabelRow(row)
    else if (this.#columns && row.row.table === this.#columns.id) this.#readDataRow(row, this.#columns.table)
    else this.#readLines(row, index)
  }

  #readLines(row: ReportRow, index: number): void {
    for (const line of row.lines) this.#readLine(line, index)
  }

  #state(): AreaSearch {
    return { reader: this.#reader, rows: this.#rows, areas: this.#report.areas, isInMeasure: this.#measure !== null }
  }

  #startArea(heading: AreaHeading, first: ReportLine, row: ReportRow): void {
    this.#area = { heading, name: [{ line: first.line, flow: heading.name }], intro: [], introEnded: false, measures: [] }
    for (const line of row.lines) if (line !== first && line.flow.text !== '') this.#area.name.push(line)
    this.#report.areas.push(this.#area)
    this.#measure = null
    this.#open = null
    this.#columns = null
  }

  #startMeasure(line: SourceLine, number: string | null, numberFlow: Flow | null): MeasureDraft {
    if (!this.#area) {
      this.#area = { heading: null, name: [], intro: [], introEnded: true, measures: [] }
      this.#report.areas.push(this.#area)
    }
    const measure: MeasureDraft = { number, numberFlow, fields: [], loose: [], from: line.from, to: line.to }
    this.#area.measures.push(measure)
    this.#area.introEnded = true
    this.#measure = measure
    this.#open = null
    this.#recordLine = 0
    return measure
  }

  #field(measure: MeasureDraft, field: MeasureField, line: SourceLine, pieces: readonly Piece[]): FieldDraft {
    const draft: FieldDraft = { field, table: line.table, row: line.row, column: line.column, pieces: [...pieces] }
    measure.fields.push(draft)
    measure.to = Math.max(measure.to, line.to, ...pieces.map((piece) => piece.line.to))
    return draft
  }

  // «Plnění / monitoring | ČÁSTEČNĚ»; also «Číslo | 1.1 | Termín | 12/2026».
  #readLabelRow(row: ReportRow): void {
    const lastColumn = row.row.cells.at(-1)?.column ?? 0
    let open: FieldDraft | null = null
    for (const line of row.lines.filter(({ flow }) => flow.text !== '')) {
      if (line.label && line.line.column < lastColumn) open = this.#openFromCell(line, line.label.field, open)
      else if (open && this.#measure) this.#take(this.#measure, open, line)
    }
    this.#open = open
  }

  // A label of several lines opens its field once.
  #openFromCell(line: ReportLine, field: MeasureField, open: FieldDraft | null): FieldDraft | null {
    this.#report.furniture.push({ flow: line.flow, kind: 'label' })
    const measure = this.#measureFor(field, line.line)
    if (!measure || open?.column === line.line.column) return open
    return this.#field(measure, field, line.line, [])
  }

  #measureFor(field: MeasureField, line: SourceLine): MeasureDraft | null {
    const starts = field === 'number' || field === 'name'
    const isNew = !this.#measure || startsAnother(this.#measure, field)
    return starts && isNew ? this.#startMeasure(line, null, null) : this.#measure
  }

  #take(measure: MeasureDraft, draft: FieldDraft, piece: Piece): void {
    draft.pieces.push({ line: piece.line, flow: piece.flow })
    measure.to = Math.max(measure.to, piece.line.to)
  }

  #readDataRow(row: ReportRow, table: ColumnTable<MeasureField>): void {
    const cells = row.row.cells.filter((cell) => cell.lines.some((line) => line.to > line.from))
    if (this.#goesOnFromPageBefore(cells)) return
    const fieldOf = (cell: SourceCell) => table.columns.get(cell.column)?.[0]
    const numberCell = cells.find((cell) => fieldOf(cell) === 'number')
    const nameCell = hasNumbers(table) ? undefined : cells.find((cell) => fieldOf(cell) === 'name')
    const [nameLine] = nameCell?.lines ?? []
    if (numberCell) this.#startFromCell(numberCell)
    else if (nameLine) this.#startMeasure(nameLine, null, null)
    else this.#recordLine += 1
    for (const cell of cells) if (cell !== numberCell) this.#readCell(cell, table)
  }

  // The rest of a comment at the head of a page stands under the column of the comment, not of the heading.
  #goesOnFromPageBefore(cells: readonly SourceCell[]): boolean {
    const [only, ...others] = cells
    if (!only || others.length > 0 || !this.#measure || !this.#open || !isOverPage(this.#open, only)) return false
    for (const piece of cellPieces(this.#reader, only)) this.#take(this.#measure, this.#open, piece)
    return true
  }

  #startFromCell(cell: SourceCell): void {
    const pieces = cellPieces(this.#reader, cell)
    const [first] = pieces
    if (!first) return
    const read = readNumberCell(first.flow.text)
    const measure = this.#startMeasure(first.line, read?.number ?? null, null)
    this.#field(measure, 'number', first.line, pieces)
  }

  #readCell(cell: SourceCell, table: ColumnTable<MeasureField>): void {
    const fields = table.columns.get(cell.column)
    const measure = this.#measure
    const pieces = cellPieces(this.#reader, cell)
    const line = cell.lines[0]
    if (!measure || !fields || !line) {
      if (measure) measure.loose.push(...pieces)
      return
    }
    const field = fields[Math.min(this.#recordLine, fields.length - 1)] ?? 'comment'
    const known = measure.fields.find((draft) => draft.field === field)
    if (known) for (const piece of pieces) this.#take(measure, known, piece)
    else this.#field(measure, field, line, pieces)
  }

  #readLine(line: ReportLine, index: number): void {
    if (line.flow.text === '') return
    if (line.furniture !== null) {
      this.#report.furniture.push({ flow: line.flow, kind: line.furniture })
      return
    }
    const heading = line.label ? undefined : this.#measureHeading(line, index)
    if (heading) this.#startFromHeading(heading, line)
    else if (line.label && this.#readLabel(line)) return
    else if (this.#open && this.#measure && belongsToMeasure(this.#reader, this.#open, line))
      this.#take(this.#measure, this.#open, line)
    else this.#readLoose(line)
  }

  #measureHeading(line: ReportLine, index: number): MeasureHeading | undefined {
    const named = matchMeasureHeading(line.flow)
    if (named && line.line.heading !== null) return named
    const heading = named ?? matchBareMeasure(line.flow)
    return heading && hasFieldsAfter(this.#rows, index) ? heading : undefined
  }

  #startFromHeading(heading: MeasureHeading, line: ReportLine): void {
    this.#report.furniture.push({ flow: wordsOfHeading(heading), kind: 'label' })
    const measure = this.#startMeasure(line.line, heading.number, heading.numberFlow)
    this.#open = this.#field(measure, 'name', { ...line.line, table: null }, [{ line: line.line, flow: heading.name }])
  }

  #readLabel(line: ReportLine): boolean {
    const { label } = line
    if (!label) return false
    const measure = this.#measureFor(label.field, line.line)
    if (!measure) return false
    this.#report.furniture.push({ flow: trimFlow(sliceFlow(line.flow, label.from, label.to)), kind: 'label' })
    this.#open = this.#field(measure, label.field, line.line, [])
    const rest = trimFlow(sliceFlow(line.flow, label.to))
    if (rest.text !== '') this.#take(measure, this.#open, { line: line.line, flow: rest })
    return true
  }

  #readLoose(line: ReportLine): void {
    const area = this.#area
    if (this.#measure) {
      if (line.line.heading !== null) this.#report.furniture.push({ flow: line.flow, kind: 'heading' })
      else {
        this.#measure.loose.push(line)
        this.#report.outside.push(line.line)
      }
      this.#open = null
    } else if (area && !area.introEnded) this.#readIntro(area, line)
    else if (line.line.heading !== null) this.#report.furniture.push({ flow: line.flow, kind: 'heading' })
    else this.#report.outside.push(line.line)
  }

  #readIntro(area: AreaDraft, line: ReportLine): void {
    const last = area.name.at(-1)
    const isName = last && (last.flow.text === '' || (area.intro.length === 0 && this.#continuesName(last, line)))
    if (isName) area.name.push(line)
    else area.intro.push(line)
  }

  #continuesName(last: Piece, line: ReportLine): boolean {
    return (
      !line.line.gapBefore &&
      last.line.row !== line.line.row &&
      line.line.table === null &&
      jointOf(this.#reader, last, line) !== 'hard'
    )
  }
}
