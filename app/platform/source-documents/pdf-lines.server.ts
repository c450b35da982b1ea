import { SourceTextBuilder, type LineKind, type SourceText } from '#app/shared/source-text/source-text.ts'
import { readFreeText, type PdfTextBlock } from './pdf-blocks.server.ts'
import { rowsOfCells, splitByRules, type PdfCell, type PdfTableRow } from './pdf-cells.server.ts'
import { bodySizeOf, findPageEdges, findPdfFootnotes, type PdfPage } from './pdf-furniture.server.ts'
import { linesOf, type PdfLine, type PdfPiece } from './pdf-pieces.server.ts'
import type { PdfRules } from './pdf-rules.server.ts'

export interface ReadPage extends PdfPage {
  rules: PdfRules
}

/** Lines of the whole document in reading order, page after page. */
export function sourceFromPages(pages: readonly ReadPage[]): SourceText {
  const split = pages.map((page) => ({ height: page.height, rules: page.rules, ...splitByRules(page.pieces, page.rules) }))
  const edges = findPageEdges(split.map(({ height, free }) => ({ height, pieces: free })))
  const writer = new PdfWriter(bodySizeOf(pages))
  split.forEach((page, index) => writer.writePage(page, edges, index + 1))
  return writer.build()
}

interface SplitPage {
  height: number
  rules: PdfRules
  cells: PdfCell[]
  free: PdfPiece[]
}

class PdfWriter {
  readonly #builder = new SourceTextBuilder()
  readonly #bodySize: number
  #row = 0
  #table = 0
  #columns: readonly number[] = []
  #lastWasRow = false
  #page = 1

  constructor(bodySize: number) {
    this.#bodySize = bodySize
  }

  build(): SourceText {
    return this.#builder.build()
  }

  writePage(page: SplitPage, edges: ReadonlyMap<PdfPiece, LineKind>, number: number): void {
    this.#page = number
    const free = page.free.filter((piece) => !edges.has(piece))
    const footnotes = findPdfFootnotes(free, this.#bodySize)
    const text = readFreeText(free.filter((piece) => !footnotes.has(piece)))
    const elements = [...rowsOfCells(page.cells, page.rules), ...text].sort((a, b) => b.top - a.top)
    const edgeLines = page.free.filter((piece) => edges.has(piece))
    this.#writeEdges(
      edgeLines.filter((piece) => piece.y > page.height / 2),
      edges,
    )
    elements.forEach((element, index) => this.#writeElement(element, index === 0))
    this.#writeFootnotes([...footnotes])
    this.#writeEdges(
      edgeLines.filter((piece) => piece.y <= page.height / 2),
      edges,
    )
  }

  #writeElement(element: PdfTableRow | PdfTextBlock, isFirst: boolean): void {
    if (element.type === 'row') this.#writeRow(element, isFirst)
    else {
      element.lines.forEach((line, index) => this.#writeLine(line, index === 0))
      this.#lastWasRow = false
    }
  }

  // A table goes on over the page when its columns stand where they stood.
  #writeRow(row: PdfTableRow, isFirst: boolean): void {
    const goesOn = this.#lastWasRow && isFirst && sameColumns(this.#columns, row.columns)
    if (row.startsTable ? !goesOn : !this.#lastWasRow) this.#table += 1
    this.#columns = row.columns
    this.#lastWasRow = true
    this.#row += 1
    const byColumn = new Map(row.cells.map((cell) => [cell.column, cell.lines]))
    row.columns.forEach((_, column) => {
      if (column > 0) this.#builder.separator('\t')
      this.#writeCell(byColumn.get(column) ?? [], column)
    })
    this.#builder.separator('\n')
  }

  #writeCell(lines: readonly PdfLine[], column: number): void {
    const place = { row: this.#row, table: this.#table, column, page: this.#page }
    if (lines.length === 0) this.#builder.line('', place)
    lines.forEach((line, index) => {
      if (index > 0) this.#builder.separator('\n')
      const { startsParagraph, gapBefore } = line
      this.#builder.line(line.text, { ...place, startsParagraph, gapBefore, heading: null })
    })
  }

  #writeLine(line: PdfLine, startsBlock: boolean): void {
    this.#row += 1
    const heading = line.size > this.#bodySize * 1.15 ? headingLevel(line.size / this.#bodySize) : null
    const startsParagraph = startsBlock ? true : line.startsParagraph
    const gapBefore = startsBlock || line.gapBefore
    this.#builder.line(line.text, { row: this.#row, page: this.#page, startsParagraph, gapBefore, heading })
    this.#builder.separator('\n')
  }

  #writeFootnotes(pieces: readonly PdfPiece[]): void {
    for (const line of linesOf(pieces)) this.#writeFurniture(line, 'footnote')
  }

  #writeEdges(pieces: readonly PdfPiece[], edges: ReadonlyMap<PdfPiece, LineKind>): void {
    for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.left - b.left))
      this.#writeFurniture(piece, edges.get(piece) ?? 'page-header')
  }

  #writeFurniture(piece: PdfPiece, kind: LineKind): void {
    this.#row += 1
    this.#builder.line(piece.text, { row: this.#row, page: this.#page, kind, gapBefore: true })
    this.#builder.separator('\n')
  }
}

function headingLevel(ratio: number): number {
  return ratio > 1.4 ? 1 : ratio > 1.25 ? 2 : 3
}

function sameColumns(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((left, index) => Math.abs(left - (b[index] ?? 0)) < 4)
}
