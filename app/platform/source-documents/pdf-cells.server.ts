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
  const inTable = found.filter((cell) => found.some((other) => other !== cell && touches(cell, other)))
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
  if (!lowest) return undefined
  const own = heading.find((cell) => Math.abs(cell.top - lowest.top) < 3 && cell.left <= piece.left + 2 && cell.right > piece.left + 2)
  return own && { left: own.left, right: own.right, top: above.y, bottom: below.y }
}

function frameOf(piece: PdfPiece, rules: PdfRules): Frame | undefined {
  const x = piece.left + 0.5
  const y = piece.y + 0.3 * piece.size
  let left: number | undefined
  let right: number | undefined
  for (const rule of rules.vertical) {
    if (rule.from > y + 1 || rule.to < y - 1) continue
    if (rule.x <= x && (left === undefined || rule.x > left)) left = rule.x
    if (rule.x > x && (right === undefined || rule.x < right)) right = rule.x
  }
  if (left === undefined || right === undefined) return undefined
  let top: number | undefined
  let bottom: number | undefined
  for (const rule of rules.horizontal) {
    if (rule.from > x + 1 || rule.to < x - 1) continue
    if (rule.y >= y && (top === undefined || rule.y < top)) top = rule.y
    if (rule.y < y && (bottom === undefined || rule.y > bottom)) bottom = rule.y
  }
  return top === undefined || bottom === undefined ? undefined : { left, right, top, bottom }
}

function touches(a: PdfCell, b: PdfCell): boolean {
  const overlapX = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const overlapY = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom)
  return (overlapX > -3 && overlapY > 3) || (overlapY > -3 && overlapX > 3)
}

/** Rows of the drawn tables of a page, from the top down. */
export function rowsOfCells(cells: readonly PdfCell[]): PdfTableRow[] {
  return groupTables(cells).flatMap((table) => {
    const columns = distinct(table.map((cell) => cell.left))
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

function groupTables(cells: readonly PdfCell[]): PdfCell[][] {
  let tables: PdfCell[][] = []
  for (const cell of [...cells].sort((a, b) => b.top - a.top)) {
    const near = tables.filter((table) => table.some((other) => touches(other, cell)))
    tables = [...tables.filter((table) => !near.includes(table)), [...near.flat(), cell]]
  }
  return tables
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
