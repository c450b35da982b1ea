import { splitLayoutColumns } from './layout-columns.ts'
import { makeLine, type SourceLine, type SourceText } from './source-text.ts'

interface RawLine {
  from: number
  text: string
  page: number
}

// Text as it stands in a file or as it was copied from Word: tables with tabs, with pipes, a cell a line, columns of spaces.
export function sourceFromPlainText(text: string): SourceText {
  const raw = listRawLines(text)
  if (isCellPerLine(raw)) return { text, lines: readCellPerLine(raw) }
  return { text, lines: readLines(raw) }
}

function listRawLines(text: string): RawLine[] {
  const lines: RawLine[] = []
  let page = 1
  let from = 0
  for (const match of text.matchAll(/\r\n|\r|\n|\f|\v|\u2028|\u2029|$/g)) {
    lines.push({ from, text: text.slice(from, match.index), page })
    if (match[0] === '\f') page += 1
    from = match.index + match[0].length
  }
  return lines
}

const cellLine = /^ ?\t+[^\t]*$/

function isCellPerLine(lines: readonly RawLine[]): boolean {
  const cells = lines.filter((line) => cellLine.test(line.text)).length
  const rows = lines.filter((line) => /\S.*\t/.test(line.text)).length
  return cells >= 4 && cells > 3 * rows
}

// Cells begin with a tab, a row ends with an empty line, further paragraphs of a cell have no tab.
function readCellPerLine(raw: readonly RawLine[]): SourceLine[] {
  const lines: SourceLine[] = []
  const state = { row: 0, table: 0, column: -1, blanks: 2 }
  for (const line of raw) {
    if (line.text.replaceAll(' ', '') === '') {
      state.blanks += 1
      continue
    }
    if (cellLine.test(line.text)) pushCell(lines, line, state)
    else if (state.column >= 0 && state.blanks <= 1) pushMore(lines, line, state)
    else pushOutside(lines, line, state)
    state.blanks = 0
  }
  return lines
}

interface CellState {
  row: number
  table: number
  column: number
  blanks: number
}

function pushCell(lines: SourceLine[], line: RawLine, state: CellState): void {
  const startsRow = state.blanks > 0 || state.column < 0 || !line.text.startsWith('\t')
  if (state.column < 0) state.table += 1
  if (startsRow) state.row += 1
  state.column = startsRow ? 0 : state.column + 1
  const { row, table, column, blanks } = state
  lines.push(trimmedLine(line, 0, line.text.length, { row, table, column, gapBefore: startsRow && blanks > 1, page: line.page }))
}

function pushMore(lines: SourceLine[], line: RawLine, state: CellState): void {
  const { row, table, column, blanks } = state
  const options = { row, table, column, page: line.page, gapBefore: blanks > 0 }
  lines.push(...splitTabs(line).map((cell) => trimmedLine(line, cell.from, cell.to, options)))
}

function pushOutside(lines: SourceLine[], line: RawLine, state: CellState): void {
  state.row += 1
  state.column = -1
  lines.push(trimmedLine(line, 0, line.text.length, { row: state.row, page: line.page, gapBefore: state.blanks > 0 }))
}

interface CellSpan {
  from: number
  to: number
}

function readLines(raw: readonly RawLine[]): SourceLine[] {
  const lines: SourceLine[] = []
  const columns = splitLayoutColumns(raw.map((line) => line.text))
  const state = { row: 0, table: 0, inTable: false, lastColumn: 0, blanks: 1 }
  raw.forEach((line, index) => {
    if (line.text.trim() === '' && !line.text.includes('\t')) {
      state.blanks += 1
      return
    }
    const cells = splitTabs(line)
    const layout = columns[index] ?? null
    if (cells.length > 1 || isPipeRow(line.text))
      pushRow(lines, line, isPipeRow(line.text) ? splitPipes(line.text) : cells, state)
    else if (layout) pushLayoutRow(lines, line, layout, state)
    else pushText(lines, line, state)
    state.blanks = 0
  })
  return lines
}

interface RowState {
  row: number
  table: number
  inTable: boolean
  lastColumn: number
  blanks: number
}

function pushRow(lines: SourceLine[], line: RawLine, cells: readonly CellSpan[], state: RowState): void {
  if (!state.inTable || state.blanks > 0) state.table += 1
  state.inTable = true
  state.row += 1
  state.lastColumn = cells.length - 1
  const { row, table } = state
  cells.forEach((cell, column) => {
    const options = { row, table, column, page: line.page, gapBefore: state.blanks > 0 }
    lines.push(trimmedLine(line, cell.from, cell.to, options))
  })
}

function pushLayoutRow(
  lines: SourceLine[],
  line: RawLine,
  cells: readonly (CellSpan & { column: number })[],
  state: RowState,
): void {
  if (!state.inTable) state.table += 1
  state.inTable = true
  state.row += 1
  const { row, table } = state
  const first = cells[0]
  if (first && first.column > 0) {
    lines.push(makeLine(line.from, line.from, { row, table, column: 0, page: line.page, gapBefore: state.blanks > 0 }))
  }
  for (const cell of cells) {
    const options = { row, table, column: cell.column, page: line.page, gapBefore: state.blanks > 0 }
    lines.push(trimmedLine(line, cell.from, cell.to, options))
  }
}

// A line without tabs right under a row is a further paragraph of its last cell; after an empty line it is ordinary text.
function pushText(lines: SourceLine[], line: RawLine, state: RowState): void {
  const continues = state.inTable && state.blanks === 0
  if (!continues) {
    state.inTable = false
    state.row += 1
  }
  const options = continues
    ? { row: state.row, table: state.table, column: state.lastColumn, page: line.page }
    : { row: state.row, page: line.page, gapBefore: state.blanks > 0 }
  lines.push(trimmedLine(line, 0, line.text.length, options))
}

function trimmedLine(line: RawLine, from: number, to: number, options: Parameters<typeof makeLine>[2]): SourceLine {
  let start = from
  let end = to
  while (start < end && /\s/.test(line.text.charAt(start))) start += 1
  while (end > start && /\s/.test(line.text.charAt(end - 1))) end -= 1
  return makeLine(line.from + start, line.from + end, options)
}

function splitTabs(line: RawLine): CellSpan[] {
  // A tab after the last word still divides: the cell behind it is empty.
  if (!line.text.includes('\t') || line.text.trim() === '') return [{ from: 0, to: line.text.length }]
  return splitAt(line.text, /\t/g)
}

function isPipeRow(text: string): boolean {
  const pipes = text.split('|').length - 1
  return /^\s*\|/.test(text) ? pipes >= 2 : / \| /.test(text)
}

function splitPipes(text: string): CellSpan[] {
  const from = /^\s*\|/.exec(text)?.[0].length ?? 0
  const to = text.length - (/\|\s*$/.exec(text)?.[0].length ?? 0)
  return splitAt(text.slice(0, Math.max(from, to)), /\|/g, from)
}

function splitAt(text: string, separator: RegExp, start = 0): CellSpan[] {
  const cells: CellSpan[] = []
  let from = start
  for (const match of text.matchAll(separator)) {
    if (match.index < start) continue
    cells.push({ from, to: match.index })
    from = match.index + 1
  }
  cells.push({ from, to: text.length })
  return cells
}
