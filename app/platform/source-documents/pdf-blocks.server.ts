import { joinMarks, linesOf, markParagraphs, type PdfLine, type PdfPiece } from './pdf-pieces.server.ts'
import type { PdfTableRow } from './pdf-cells.server.ts'

export interface PdfTextBlock {
  type: 'text'
  top: number
  bottom: number
  lines: PdfLine[]
}

interface Block {
  left: number
  right: number
  top: number
  bottom: number
  pieces: PdfPiece[]
}

/** Text outside drawn tables: paragraphs, and tables without lines, whose cells the stream prints one after another. */
export function readFreeText(pieces: readonly PdfPiece[]): (PdfTextBlock | PdfTableRow)[] {
  const blocks = groupBlocks(joinMarks(pieces))
  const right = Math.max(0, ...blocks.map((block) => block.right))
  const bands = groupBands(blocks)
  const elements = bands.map((band) => (band.length > 1 ? rowOfBand(band) : textOfBand(band, right)))
  return joinBareTables(elements)
}

function groupBlocks(pieces: readonly PdfPiece[]): Block[] {
  const blocks: Block[] = []
  for (const piece of pieces) {
    const block = blocks.at(-1)
    if (block && continuesBlock(block, piece)) extend(block, piece)
    else
      blocks.push({
        left: piece.left,
        right: piece.right,
        top: piece.y + piece.size * 0.8,
        bottom: piece.y - piece.size * 0.2,
        pieces: [piece],
      })
  }
  return blocks
}

function continuesBlock(block: Block, piece: PdfPiece): boolean {
  const last = block.pieces.at(-1)
  if (!last) return false
  const step = last.y - piece.y
  if (step < 0.3 * piece.size || step > 1.6 * Math.max(last.size, piece.size)) return false
  if (Math.abs(last.size - piece.size) > 0.15 * last.size) return false
  return piece.left < block.right && piece.right > block.left && Math.abs(piece.left - block.left) < 32
}

function extend(block: Block, piece: PdfPiece): void {
  block.pieces.push(piece)
  block.left = Math.min(block.left, piece.left)
  block.right = Math.max(block.right, piece.right)
  block.bottom = Math.min(block.bottom, piece.y - piece.size * 0.2)
  block.top = Math.max(block.top, piece.y + piece.size * 0.8)
}

// Blocks side by side form a row.
function groupBands(blocks: readonly Block[]): Block[][] {
  const bands: { top: number; bottom: number; blocks: Block[] }[] = []
  for (const block of [...blocks].sort((a, b) => b.top - a.top || a.left - b.left)) {
    const band = bands.at(-1)
    const overlap = band ? Math.min(band.top, block.top) - Math.max(band.bottom, block.bottom) : -1
    const apart = band?.blocks.every((other) => block.left > other.right - 2 || block.right < other.left + 2)
    if (band && overlap > 2 && apart === true) {
      band.blocks.push(block)
      band.bottom = Math.min(band.bottom, block.bottom)
    } else bands.push({ top: block.top, bottom: block.bottom, blocks: [block] })
  }
  return bands.map((band) => band.blocks)
}

function rowOfBand(blocks: readonly Block[]): PdfTableRow {
  const sorted = [...blocks].sort((a, b) => a.left - b.left)
  const cells = sorted.map((block, column) => {
    const next = sorted[column + 1]
    return { column, lines: markParagraphs(linesOf(block.pieces), next ? next.left - 4 : block.right) }
  })
  return {
    type: 'row',
    top: Math.max(...blocks.map((block) => block.top)),
    bottom: Math.min(...blocks.map((block) => block.bottom)),
    columns: sorted.map((block) => block.left),
    startsTable: false,
    cells,
  }
}

function textOfBand(blocks: readonly Block[], right: number): PdfTextBlock {
  const lines = markParagraphs(linesOf(blocks.flatMap((block) => block.pieces)), right)
  const [block] = blocks
  return { type: 'text', top: block?.top ?? 0, bottom: block?.bottom ?? 0, lines }
}

const maximalGap = 40

interface BareTable {
  columns: number[]
  bottom: number
}

// Neighbouring rows of a table without lines share the edges of their columns; a row may lack some cells.
function joinBareTables(elements: readonly (PdfTextBlock | PdfTableRow)[]): (PdfTextBlock | PdfTableRow)[] {
  const result: (PdfTextBlock | PdfTableRow)[] = []
  let table: BareTable | null = null
  for (const element of elements) {
    const row: PdfTableRow | null = element.type === 'row' ? rowInTable(element, table) : indentedRow(element, table)
    result.push(row ?? element)
    table = row && { columns: row.columns, bottom: row.bottom }
  }
  return result
}

// A block that stands under a column of the table goes on with it.
function indentedRow(block: PdfTextBlock, table: BareTable | null): PdfTableRow | null {
  const column = table ? columnAt(table.columns, block.lines[0]?.left ?? 0) : -1
  if (!table || column <= 0 || table.bottom - block.top >= maximalGap) return null
  return { ...block, type: 'row', columns: table.columns, startsTable: false, cells: [{ column, lines: block.lines }] }
}

function rowInTable(row: PdfTableRow, table: BareTable | null): PdfTableRow {
  const known = table && sharesColumns(table.columns, row.columns) ? table : null
  const columns = known ? mergeColumns(known.columns, row.columns) : row.columns
  const cells = row.cells.map((cell, index) => ({ ...cell, column: Math.max(0, columnAt(columns, row.columns[index] ?? 0)) }))
  return { ...row, columns, cells, startsTable: known === null }
}

function columnAt(columns: readonly number[], left: number): number {
  return columns.findIndex((column) => Math.abs(column - left) < 14)
}

function sharesColumns(known: readonly number[], columns: readonly number[]): boolean {
  const shared = columns.filter((column) => columnAt(known, column) >= 0).length
  return shared >= Math.min(known.length, columns.length) * 0.6 && shared > 0
}

function mergeColumns(known: readonly number[], columns: readonly number[]): number[] {
  const added = columns.filter((column) => columnAt(known, column) < 0)
  return [...known, ...added].sort((a, b) => a - b)
}
