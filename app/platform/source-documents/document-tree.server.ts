import { SourceTextBuilder, type LineKind, type SourceText } from '#app/shared/source-text/source-text.ts'

/** Paragraphs and tables of a document, whatever its format. */
export interface ParagraphBlock {
  type: 'paragraph'
  text: string
  heading: number | null
  page: number | null
}

export interface TableBlock {
  type: 'table'
  rows: TableRow[]
}

interface TableRow {
  cells: TableCell[]
}

export interface TableCell {
  column: number
  blocks: Block[]
}

export type Block = ParagraphBlock | TableBlock

export interface DocumentPart {
  kind: LineKind
  blocks: Block[]
}

export function paragraph(text: string, heading: number | null = null, page: number | null = null): ParagraphBlock {
  return { type: 'paragraph', text, heading, page }
}

/** Lines of the document in reading order; cells are divided by tabs, rows and paragraphs by new lines. */
export function sourceFromParts(parts: readonly DocumentPart[]): SourceText {
  const writer = new PartWriter()
  for (const part of parts) writer.write(part)
  return writer.build()
}

class PartWriter {
  readonly #builder = new SourceTextBuilder()
  #row = 0
  #table = 0
  #gap = true
  #kind: LineKind = 'text'
  #tabbed: number | null = null

  write(part: DocumentPart): void {
    this.#kind = part.kind
    this.#gap = true
    for (const block of part.blocks) this.#block(block)
  }

  build(): SourceText {
    return this.#builder.build()
  }

  #block(block: Block): void {
    if (block.type === 'paragraph') this.#paragraph(block)
    else this.#writeTable(block)
  }

  #paragraph(block: ParagraphBlock): void {
    if (block.text.trim() === '') {
      this.#gap = true
      return
    }
    if (/\S\t+\S/.test(block.text)) this.#tabbedParagraph(block)
    else {
      this.#tabbed = null
      this.#row += 1
      this.#lines(block.text, block, { table: null, column: 0 })
      this.#builder.separator('\n')
    }
    this.#gap = false
  }

  // «Číslo aktivity:⇥2.1.1» reads like a row of a table; such paragraphs in a row are one table.
  #tabbedParagraph(block: ParagraphBlock): void {
    if (this.#tabbed === null || this.#gap) this.#tabbed = this.#table += 1
    this.#row += 1
    const table = this.#tabbed
    block.text.split(/\t+/).forEach((text, column) => {
      if (column > 0) this.#builder.separator('\t')
      this.#lines(text, block, { table, column })
    })
    this.#builder.separator('\n')
  }

  #lines(text: string, block: ParagraphBlock, place: { table: number | null; column: number }): void {
    text.split('\n').forEach((line, index) => {
      if (index > 0) this.#builder.separator('\n')
      const lead = line.length - line.trimStart().length
      this.#builder.separator(line.slice(0, lead))
      this.#builder.line(line.trim(), {
        row: this.#row,
        ...place,
        page: block.page,
        heading: block.heading,
        kind: this.#kind,
        startsParagraph: index === 0 ? true : null,
        gapBefore: index === 0 && this.#gap,
      })
      if (index === 0) this.#gap = false
    })
  }

  #writeTable(table: TableBlock): void {
    this.#tabbed = null
    this.#table += 1
    const id = this.#table
    this.#gap = true
    for (const row of table.rows) this.#writeRow(row, id)
    this.#gap = true
  }

  // A row of one cell that holds further tables is only a frame; elsewhere a table in a cell is text of the cell.
  #writeRow(row: TableRow, table: number): void {
    const [only] = row.cells
    if (row.cells.length === 1 && only?.blocks.some((block) => block.type === 'table')) {
      for (const block of only.blocks) this.#block(block)
      return
    }
    this.#row += 1
    row.cells.forEach((cell, index) => {
      if (index > 0) this.#builder.separator('\t')
      this.#writeCell(cell, table)
    })
    this.#builder.separator('\n')
  }

  #writeCell(cell: TableCell, table: number): void {
    const filled = flatten(cell.blocks)
    const place = { table, column: cell.column }
    let written = 0
    this.#gap = false
    for (const block of filled) {
      if (block.text.trim() === '') {
        this.#gap = written > 0
        continue
      }
      if (written > 0) this.#builder.separator('\n')
      this.#lines(block.text, block, place)
      written += 1
    }
    if (written === 0) this.#builder.line('', { row: this.#row, ...place, kind: this.#kind })
  }
}

function flatten(blocks: readonly Block[]): ParagraphBlock[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block]
    return block.rows.map((row) =>
      paragraph(
        row.cells
          .map((cell) =>
            flatten(cell.blocks)
              .map((inner) => inner.text)
              .join(' '),
          )
          .join(' '),
      ),
    )
  })
}
