import { paragraph, type Block, type ParagraphBlock, type TableBlock, type TableCell } from './document-tree.server.ts'
import type { DocxNumbering, ParagraphStyle } from './docx-numbering.server.ts'
import { attributeOf, readMarkup, type MarkupToken } from './markup-tokens.server.ts'

// Text that is deleted, moved away, or a second copy of the same shape for old programs.
const skipped = new Set(['w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'mc:Fallback', 'w:rPrChange', 'w:pPrChange'])

interface OpenParagraph {
  block: ParagraphBlock
  numberingId: string | null
  level: number
  // Paragraphs of text boxes anchored in this one come right after it.
  boxes: Block[]
  target: Block[]
}

interface OpenTable {
  table: TableBlock
  cell: TableCell | null
  span: number
  next: number
}

/** Paragraphs and tables of one part of a DOCX. */
export class DocxBlocks {
  readonly blocks: Block[] = []
  readonly #styles: ReadonlyMap<string, ParagraphStyle>
  readonly #numbering: DocxNumbering
  readonly #paragraphs: OpenParagraph[] = []
  readonly #tables: OpenTable[] = []
  #skip: string | null = null
  #skipDepth = 0
  #inText = false
  #page = 1

  constructor(styles: ReadonlyMap<string, ParagraphStyle>, numbering: DocxNumbering) {
    this.#styles = styles
    this.#numbering = numbering
  }

  read(xml: string): Block[] {
    for (const token of readMarkup(xml)) this.#token(token)
    return this.blocks
  }

  #token(token: MarkupToken): void {
    if (this.#skip !== null) this.#passOver(token, this.#skip)
    else if (token.kind === 'text') this.#readText(token.value)
    else if (token.kind === 'close') this.#close(token.value)
    else if (!skipped.has(token.value)) openers[token.value]?.(this, token)
    else if (!token.isEmpty) [this.#skip, this.#skipDepth] = [token.value, 1]
  }

  #passOver(token: MarkupToken, name: string): void {
    if (token.value !== name || token.isEmpty) return
    if (token.kind === 'open') this.#skipDepth += 1
    if (token.kind === 'close') this.#skipDepth -= 1
    if (this.#skipDepth === 0) this.#skip = null
  }

  #readText(text: string): void {
    if (this.#inText) this.#add(text)
  }

  #add(text: string): void {
    const current = this.#paragraphs.at(-1)
    if (current) current.block.text += text
  }

  #close(name: string): void {
    if (name === 'w:t' || name === 'm:t') this.#inText = false
    else if (name === 'w:p') this.#closeParagraph()
    else if (name === 'w:tbl') this.#tables.pop()
    else if (name === 'w:tc') {
      const open = this.#tables.at(-1)
      if (open?.cell) open.next = open.cell.column + open.span
      if (open) open.cell = null
    }
  }

  startText(token: MarkupToken): void {
    this.#inText = !token.isEmpty
  }

  addMark(text: string): void {
    this.#add(text)
  }

  breakLine(token: MarkupToken): void {
    const type = attributeOf(token.attributes, 'w:type')
    if (type === 'page') this.turnPage()
    if (type === undefined || type === 'textWrapping') this.#add('\n')
    else this.#add(' ')
  }

  turnPage(): void {
    this.#page += 1
  }

  openParagraph(token: MarkupToken): void {
    const block = paragraph('', null, this.#page)
    const outer = this.#paragraphs.at(-1)
    const target = outer ? outer.boxes : this.#target()
    const open: OpenParagraph = { block, numberingId: null, level: 0, boxes: [], target }
    this.#paragraphs.push(open)
    if (token.isEmpty) this.#closeParagraph()
  }

  #closeParagraph(): void {
    const open = this.#paragraphs.pop()
    if (!open) return
    if (open.numberingId !== null && open.block.text.trim() !== '') {
      open.block.text = this.#numbering.next(open.numberingId, open.level) + open.block.text
    }
    open.target.push(open.block, ...open.boxes)
  }

  applyStyle(token: MarkupToken): void {
    const open = this.#paragraphs.at(-1)
    const style = this.#styles.get(attributeOf(token.attributes, 'w:val') ?? '')
    if (!open || !style) return
    open.block.heading = style.heading
    open.numberingId = style.numberingId
    open.level = style.level
  }

  applyProperty(token: MarkupToken): void {
    const open = this.#paragraphs.at(-1)
    const value = attributeOf(token.attributes, 'w:val') ?? ''
    if (!open) return
    if (token.value === 'w:numId') open.numberingId = value
    else if (token.value === 'w:ilvl') open.level = Number(value)
    else if (token.value === 'w:outlineLvl' && Number(value) < 9) open.block.heading = Number(value) + 1
  }

  openTable(): void {
    const table: TableBlock = { type: 'table', rows: [] }
    const outer = this.#paragraphs.at(-1)
    if (outer) outer.boxes.push(table)
    else this.#target().push(table)
    this.#tables.push({ table, cell: null, span: 1, next: 0 })
  }

  openRow(): void {
    const open = this.#tables.at(-1)
    open?.table.rows.push({ cells: [] })
    if (open) open.next = 0
  }

  skipColumns(token: MarkupToken): void {
    const open = this.#tables.at(-1)
    if (open) open.next += Number(attributeOf(token.attributes, 'w:val') ?? 0)
  }

  openCell(): void {
    const open = this.#tables.at(-1)
    if (!open) return
    if (open.table.rows.length === 0) this.openRow()
    open.cell = { column: open.next, blocks: [] }
    open.span = 1
    open.table.rows.at(-1)?.cells.push(open.cell)
  }

  spanColumns(token: MarkupToken): void {
    const open = this.#tables.at(-1)
    if (open) open.span = Math.max(1, Number(attributeOf(token.attributes, 'w:val') ?? 1))
  }

  #target(): Block[] {
    return this.#tables.findLast((open) => open.cell)?.cell?.blocks ?? this.blocks
  }
}

const openers: Record<string, (reader: DocxBlocks, token: MarkupToken) => void> = {
  'w:t': (reader, token) => reader.startText(token),
  'm:t': (reader, token) => reader.startText(token),
  'w:tab': (reader, token) => {
    if (!/w:(?:val|pos)=/.test(token.attributes)) reader.addMark('\t')
  },
  'w:br': (reader, token) => reader.breakLine(token),
  'w:cr': (reader) => reader.addMark('\n'),
  'w:noBreakHyphen': (reader) => reader.addMark('-'),
  'w:softHyphen': (reader) => reader.addMark('\u00ad'),
  'w:sym': (reader) => reader.addMark('•'),
  'w:lastRenderedPageBreak': (reader) => reader.turnPage(),
  'w:p': (reader, token) => reader.openParagraph(token),
  'w:pStyle': (reader, token) => reader.applyStyle(token),
  'w:numId': (reader, token) => reader.applyProperty(token),
  'w:ilvl': (reader, token) => reader.applyProperty(token),
  'w:outlineLvl': (reader, token) => reader.applyProperty(token),
  'w:tbl': (reader) => reader.openTable(),
  'w:tr': (reader) => reader.openRow(),
  'w:gridBefore': (reader, token) => reader.skipColumns(token),
  'w:tc': (reader) => reader.openCell(),
  'w:gridSpan': (reader, token) => reader.spanColumns(token),
}
