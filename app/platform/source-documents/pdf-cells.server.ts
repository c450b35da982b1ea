import { linesOf, markParagraphs, type PdfLine, type PdfPiece } from './pdf-pieces.server.ts'
import type { PdfRules } from './pdf-rules.server.ts'

export interface PdfCell {
  left: number
  right: number
  top: number
  bottom: number
  pieces: PdfPiece[]
}

export interface PdfTableRow {
  type: 'row'
  top: number
  bottom: number
  // Left edges of all columns of the table.
  columns: number[]
  startsTable: boolean
  cells: { column: number; lines: PdfLine[] }[]
}

/** Splits the text of a page into cells of drawn tables and the rest. */
export function splitByRules(pieces: readonly PdfPiece[], rules: PdfRules): { cells: PdfCell[]; free: PdfPiece[] } {
  const cells = new Map<string, PdfCell>()
  const rest: PdfPiece[] = []
  for (const piece of pieces) {
    const frame = frameOf(piece, rules)
    if (frame) addToCell(cells, frame, piece)
    else rest.push(piece)
  }
  const free = rest.filter((piece) => {
    const frame = frameInBand(piece, rules, [...cells.values()])
    if (frame) addToCell(cells, frame, piece)
    return frame === undefined
  })
  const found = [...cells.values()]
  // A single frame around text (a box, a page border) is no table.
  const inTable = found.filter(
    (cell) => columnsOf([cell], rules).length > 1 || found.some((other) => other !== cell && touches(cell, other)),
  )
  const alone = found.filter((cell) => !inTable.includes(cell))
  return { cells: inTable, free: [...free, ...alone.flatMap((cell) => cell.pieces)] }
}

type Frame = Omit<PdfCell, 'pieces'>

function addToCell(cells: Map<string, PdfCell>, frame: Frame, piece: PdfPiece): void {
  const key = [frame.left, frame.right, frame.top, frame.bottom].map((value) => Math.round(value)).join(' ')
  const cell = cells.get(key) ?? { ...frame, pieces: [] }
  cell.pieces.push(piece)
  cells.set(key, cell)
}

// Rows divided only by lines across take their columns from the heading, which is often drawn in full.
function frameInBand(piece: PdfPiece, rules: PdfRules, cells: readonly PdfCell[]): Frame | undefined {
  const y = piece.y + 0.3 * piece.size
  const across = rules.horizontal.filter((rule) => rule.from <= piece.left + 1 && rule.to >= piece.left + 1)
  const above = across.filter((rule) => rule.y >= y).sort((a, b) => a.y - b.y)[0]
  const below = across.filter((rule) => rule.y < y).sort((a, b) => b.y - a.y)[0]
  if (!above || !below || Math.abs(above.from - below.from) > 3 || Math.abs(above.to - below.to) > 3) return undefined
  const heading = cells
    .filter((cell) => cell.bottom >= above.y - 3 && cell.left >= above.from - 3 && cell.right <= above.to + 3)
    .sort((a, b) => a.bottom - b.bottom)
  const lowest = heading[0]
  // What stands between two tables is no row of theirs.
  const isBetweenTables = cells.some((cell) => Math.abs(cell.top - below.y) < 2)
  if (!lowest || isBetweenTables) return undefined
  const own = heading.find(
    (cell) => Math.abs(cell.top - lowest.top) < 3 && cell.left <= piece.left + 2 && cell.right > piece.right - 3,
  )
  return own && { left: own.left, right: own.right, top: above.y, bottom: below.y }
}

function frameOf(piece: PdfPiece, rules: PdfRules): Frame | undefined {
  const x = piece.left + 0.5
  const y = piece.y + 0.3 * piece.size
  const beside = rules.vertical.filter((rule) => rule.from <= y + 1 && rule.to >= y - 1)
  const left = beside.filter((rule) => rule.x <= x).sort((a, b) => b.x - a.x)[0]
  const right = beside.filter((rule) => rule.x > x).sort((a, b) => a.x - b.x)[0]
  if (!left || !right) return undefined
  const across = rules.horizontal.filter((rule) => rule.from <= x + 1 && rule.to >= x - 1)
  const above = across.filter((rule) => rule.y >= y).map((rule) => rule.y)
  const below = across.filter((rule) => rule.y < y).map((rule) => rule.y)
  // A row torn by the end of the page lacks one border; the sides say how far it reaches.
  const top = Math.min(left.to, right.to, ...above)
  const bottom = Math.max(left.from, right.from, ...below)
  return { left: left.x, right: right.x, top, bottom }
}

function touches(a: PdfCell, b: PdfCell): boolean {
  const overlapX = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const overlapY = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom)
  return (overlapX > -3 && overlapY > 3) || (overlapY > -3 && overlapX > 3)
}

/** Rows of the drawn tables of a page, from the top down. */
export function rowsOfCells(cells: readonly PdfCell[], rules: PdfRules): PdfTableRow[] {
  return groupTables(cells).flatMap((table) => {
    const columns = columnsOf(table, rules)
    const tops = distinct(table.map((cell) => cell.top)).reverse()
    return tops.map((top, index): PdfTableRow => {
      const own = table.filter((cell) => Math.abs(cell.top - top) < 2).sort((a, b) => a.left - b.left)
      const bottom = Math.max(...own.map((cell) => cell.bottom))
      const filled = own.map((cell) => ({
        column: nearest(columns, cell.left),
        lines: markParagraphs(linesOf(cell.pieces), cell.right - 6),
      }))
      return { type: 'row', top, bottom, columns, startsTable: index === 0, cells: filled }
    })
  })
}

// Borders tell of columns that hold no text on this page.
function columnsOf(table: readonly PdfCell[], rules: PdfRules): number[] {
  const top = Math.max(...table.map((cell) => cell.top))
  const bottom = Math.min(...table.map((cell) => cell.bottom))
  const across = rules.horizontal.filter(
    (rule) =>
      rule.y <= top + 2 && rule.y >= bottom - 2 && table.some((cell) => cell.left >= rule.from - 3 && cell.right <= rule.to + 3),
  )
  const left = Math.min(...across.map((rule) => rule.from), ...table.map((cell) => cell.left))
  const right = Math.max(...across.map((rule) => rule.to), ...table.map((cell) => cell.right))
  const drawn = rules.vertical.filter(
    (rule) => Math.min(rule.to, top) - Math.max(rule.from, bottom) > 3 && rule.x >= left - 3 && rule.x < right - 3,
  )
  return distinct([...table.map((cell) => cell.left), ...drawn.map((rule) => rule.x)])
}

function groupTables(cells: readonly PdfCell[]): PdfCell[][] {
  let tables: PdfCell[][] = []
  for (const cell of [...cells].sort((a, b) => b.top - a.top)) {
    const near = tables.filter((table) => table.some((other) => touches(other, cell) || isBeside(other, cell)))
    tables = [...tables.filter((table) => !near.includes(table)), [...near.flat(), cell]]
  }
  return tables
}

// Empty cells leave no trace between two cells of one row.
function isBeside(a: PdfCell, b: PdfCell): boolean {
  return Math.abs(a.top - b.top) < 2 && Math.abs(a.bottom - b.bottom) < 2
}

function distinct(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > 2)
}

function nearest(columns: readonly number[], left: number): number {
  let best = 0
  columns.forEach((column, index) => {
    if (Math.abs(column - left) < Math.abs((columns[best] ?? 0) - left)) best = index
  })
  return best
}
