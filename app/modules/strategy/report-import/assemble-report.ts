import { cellPieces, type ColumnTable } from '#app/shared/source-text/column-tables.ts'
import { sliceFlow, trimFlow, type Flow } from '#app/shared/source-text/flow.ts'
import { jointOf, type Piece, type Reader } from '#app/shared/source-text/paragraphs.ts'
import type { SourceCell, SourceLine } from '#app/shared/source-text/source-text.ts'
import { belongsToMeasure } from './measure-extent.ts'
import {
  matchAreaHeading,
  matchBareArea,
  matchBareMeasure,
  matchMeasureHeading,
  readNumberCell,
  type AreaHeading,
  type MeasureHeading,
} from './headings.ts'
import type { MeasureField } from './measure-fields.ts'
import { numeralValue } from './report-numbering.ts'
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
  #columns: { table: ColumnTable<MeasureField>; id: number | null; width: number } | null = null
  #recordLine = 0

  constructor(reader: Reader, rows: ReportRow[]) {
    this.#reader = reader
    this.#rows = rows
  }

  run(): ReportAssembly {
    let headingRows = 0
    this.#rows.forEach((row, index) => {
      if (row.columns && headingRows === 0) {
        headingRows = row.columns.headingRows
        this.#columns = { table: row.columns, id: row.row.table, width: row.row.cells.length }
        this.#open = null
        if (this.#area) this.#area.introEnded = true
      }
      if (headingRows > 0) {
        headingRows -= 1
        this.#furnish(row, 'label')
      } else if (row.isDivider) this.#furnish(row, 'table-line')
      else this.#readRow(row, index)
    })
    return this.#report
  }

  #furnish(row: ReportRow, kind: string): void {
    for (const { flow } of row.lines) if (flow.text !== '') this.#report.furniture.push({ flow, kind })
  }

  #readRow(row: ReportRow, index: number): void {
    const [first] = row.lines.filter((line) => line.flow.text !== '')
    if (!first) {
      this.#recordLine += 1
      return
    }
    const area = row.filled === 1 && first.furniture === null ? this.#areaHeading(first, index) : undefined
    if (area) this.#startArea(area, first, row)
    else if (row.row.table !== null && row.row.cells.length > 1 && first.label && first.line.column === 0) this.#readLabelRow(row)
    else if (this.#columns && row.row.table === this.#columns.id && row.row.cells.length > 1)
      this.#readDataRow(row, this.#columns.table)
    else for (const line of row.lines) this.#readLine(line, index)
  }

  #areaHeading(first: ReportLine, index: number): AreaHeading | undefined {
    const found = matchAreaHeading(first.flow)
    if (found)
      return first.line.table !== null || this.#mayStartArea(first.line) || this.#leadsToMeasures(index) ? found : undefined
    if (this.#isRestOfName(first)) return undefined
    const bare = matchBareArea(first.flow)
    if (bare && !first.label && this.#comesNext(bare) && this.#leadsToMeasures(index)) return bare
    if (first.line.heading === null || first.label || !this.#leadsToMeasures(index)) return undefined
    if (matchBareMeasure(first.flow) || matchMeasureHeading(first.flow)) return undefined
    return { numeral: null, label: sliceFlow(first.flow, 0, 0), name: first.flow }
  }

  // A second line of the heading above, not a heading of its own.
  #isRestOfName(first: ReportLine): boolean {
    const last = this.#area?.name.at(-1)
    if (!last || this.#measure || this.#area?.intro.length !== 0 || first.line.gapBefore) return false
    return last.line.heading === first.line.heading && jointOf(this.#reader, last, first) !== 'hard'
  }

  // Areas count on; «V LK …» after the fourth area is a sentence.
  #comesNext(bare: AreaHeading): boolean {
    const values = this.#report.areas.map((area) => numeralValue(area.heading?.numeral ?? '')).filter((value) => value !== null)
    const value = numeralValue(bare.numeral ?? '')
    return value !== null && value === Math.max(0, ...values) + 1
  }

  #mayStartArea(line: SourceLine): boolean {
    return line.heading !== null || line.gapBefore || this.#measure === null
  }

  // Within a few lines the heading of a table or the first measure follows, and no other heading of an area.
  #leadsToMeasures(index: number): boolean {
    for (const next of this.#rows.slice(index + 1, index + 7)) {
      if (next.columns) return true
      const [first] = next.lines.filter((line) => line.flow.text !== '')
      if (!first) continue
      if (matchMeasureHeading(first.flow) && next.filled === 1) return true
      if (matchAreaHeading(first.flow) || (next.filled === 1 && matchBareArea(first.flow) && !this.#isMeasure(first, index)))
        return false
      if (first.label) return first.label.field === 'number' || first.label.field === 'name'
    }
    return false
  }

  #isMeasure(first: ReportLine, index: number): boolean {
    return matchBareMeasure(first.flow) !== undefined && this.#hasFieldsAfter(index + 1)
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
    let open: FieldDraft | null = null
    for (const line of row.lines.filter((candidate) => candidate.flow.text !== '')) {
      const isLabel = line.label !== null && line.line.column < (row.row.cells.at(-1)?.column ?? 0)
      if (isLabel && line.label) {
        this.#report.furniture.push({ flow: line.flow, kind: 'label' })
        const measure = this.#measureFor(line.label.field, line.line)
        if (measure && open?.column !== line.line.column) open = this.#field(measure, line.label.field, line.line, [])
      } else if (open && this.#measure) this.#take(this.#measure, open, line)
    }
    this.#open = open
  }

  #measureFor(field: MeasureField, line: SourceLine): MeasureDraft | null {
    const has = (wanted: MeasureField) => this.#measure?.fields.some((known) => known.field === wanted) === true
    const isNew =
      field === 'number'
        ? !this.#measure || has('number') || this.#measure.number !== null
        : field === 'name' && has('name') && !has('number')
    if ((field === 'number' || field === 'name') && (isNew || !this.#measure)) return this.#startMeasure(line, null, null)
    return this.#measure
  }

  #take(measure: MeasureDraft, draft: FieldDraft, piece: Piece): void {
    draft.pieces.push({ line: piece.line, flow: piece.flow })
    measure.to = Math.max(measure.to, piece.line.to)
  }

  #readDataRow(row: ReportRow, table: ColumnTable<MeasureField>): void {
    const cells = row.row.cells.filter((cell) => cell.lines.some((line) => line.to > line.from))
    if (this.#goesOnFromPageBefore(cells)) return
    const numberCell = cells.find((cell) => table.columns.get(cell.column)?.[0] === 'number')
    const hasNumbers = [...table.columns.values()].some((fields) => fields[0] === 'number')
    const startsWithName = !hasNumbers && cells.some((cell) => table.columns.get(cell.column)?.[0] === 'name')
    if (numberCell) this.#startFromCell(numberCell)
    else if (startsWithName) this.#startMeasure(cells[0]?.lines[0] ?? row.row.cells[0]?.lines[0] ?? emptyLine, null, null)
    else this.#recordLine += 1
    for (const cell of cells) if (cell !== numberCell) this.#readCell(cell, table)
  }

  // The rest of a comment at the head of a page stands under the column of the comment, not of the heading.
  #goesOnFromPageBefore(cells: readonly SourceCell[]): boolean {
    const [only] = cells
    const [last] = this.#open?.pieces ?? []
    const line = only?.lines[0]
    if (cells.length !== 1 || !only || !last || !line || !this.#open || !this.#measure) return false
    if (last.line.column !== only.column || line.page === null || line.page === this.#open.pieces.at(-1)?.line.page) return false
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
    if (named) return line.line.heading !== null || this.#hasFieldsAfter(index) ? named : undefined
    const bare = matchBareMeasure(line.flow)
    return bare && this.#hasFieldsAfter(index) ? bare : undefined
  }

  #hasFieldsAfter(index: number): boolean {
    for (const next of this.#rows.slice(index + 1, index + 6)) {
      const [first] = next.lines.filter((line) => line.flow.text !== '' && line.furniture === null)
      if (first?.label) return first.label.field !== 'number'
      if (first && (matchMeasureHeading(first.flow) || matchAreaHeading(first.flow))) return false
    }
    return false
  }

  #startFromHeading(heading: MeasureHeading, line: ReportLine): void {
    this.#report.furniture.push({ flow: withoutPart(heading), kind: 'label' })
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

const emptyLine: SourceLine = {
  from: 0,
  to: 0,
  row: 0,
  table: null,
  column: 0,
  page: null,
  startsParagraph: null,
  gapBefore: false,
  kind: 'text',
  heading: null,
}

// The words before the number; the number itself is a field.
function withoutPart(heading: MeasureHeading): Flow {
  const own = new Set(heading.numberFlow.offsets)
  const keep = heading.label.offsets.map((offset) => !own.has(offset))
  const pick = (text: string) => [...text].filter((_, index) => keep[index]).join('')
  return {
    text: pick(heading.label.text),
    folded: pick(heading.label.folded),
    offsets: heading.label.offsets.filter((_, index) => keep[index]),
    noise: [],
  }
}
