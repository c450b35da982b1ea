export type LineKind = 'text' | 'page-header' | 'page-footer' | 'page-number' | 'footnote' | 'comment' | 'contents'

// One line of the document, or one paragraph of one cell of a table. `from` and `to` are offsets into the extracted text.
export interface SourceLine {
  from: number
  to: number
  // Cells of one row of a table share it; it grows in reading order.
  row: number
  table: number | null
  column: number
  page: number | null
  // How the line is divided from the one before it in the same cell or column of text; null where the source does not say.
  startsParagraph: boolean | null
  gapBefore: boolean
  kind: LineKind
  // Level of a heading that the document itself marks as one.
  heading: number | null
}

export interface SourceText {
  text: string
  lines: SourceLine[]
}

export interface SourceCell {
  column: number
  lines: SourceLine[]
}

export interface SourceRow {
  index: number
  table: number | null
  gapBefore: boolean
  cells: SourceCell[]
}

export function listRows(lines: readonly SourceLine[]): SourceRow[] {
  const rows: SourceRow[] = []
  for (const line of lines) {
    const last = rows.at(-1)
    const row = last && last.index === line.row ? last : startRow(rows, line)
    const cell = row.cells.at(-1)
    if (cell && cell.column === line.column) cell.lines.push(line)
    else row.cells.push({ column: line.column, lines: [line] })
  }
  return rows
}

function startRow(rows: SourceRow[], line: SourceLine): SourceRow {
  const row: SourceRow = { index: line.row, table: line.table, gapBefore: line.gapBefore, cells: [] }
  rows.push(row)
  return row
}

interface LineOptions {
  row: number
  table?: number | null
  column?: number
  page?: number | null
  startsParagraph?: boolean | null
  gapBefore?: boolean
  kind?: LineKind
  heading?: number | null
}

// Builds the extracted text and its lines together, so that offsets cannot drift.
export class SourceTextBuilder {
  #parts: string[] = []
  #length = 0
  readonly lines: SourceLine[] = []

  separator(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
  }

  line(text: string, options: LineOptions): void {
    const from = this.#length
    this.separator(text)
    this.lines.push(makeLine(from, this.#length, options))
  }

  build(): SourceText {
    return { text: this.#parts.join(''), lines: this.lines }
  }
}

export function makeLine(from: number, to: number, options: LineOptions): SourceLine {
  const { row, table = null, column = 0, page = null, startsParagraph = null } = options
  const { gapBefore = false, kind = 'text', heading = null } = options
  return { from, to, row, table, column, page, startsParagraph, gapBefore, kind, heading }
}
