import type { SourceText } from '#app/shared/source-text/source-text.ts'
import {
  paragraph,
  sourceFromParts,
  type Block,
  type DocumentPart,
  type TableBlock,
  type TableCell,
} from './document-tree.server.ts'
import { attributeOf, readMarkup, type MarkupToken } from './markup-tokens.server.ts'

const blockTags = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const silentTags = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'object'])

/** What a page shows, with its tables, lists and headings; the title of the window is kept as furniture. */
export function readHtml(text: string): SourceText {
  const reader = new HtmlReader()
  for (const token of readMarkup(text)) reader.read(token)
  return sourceFromParts(reader.finish())
}

export function declaredCharset(head: string): string | undefined {
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
}

interface OpenTable {
  table: TableBlock
  // How many rows each column is still covered from above.
  covered: number[]
  cell: TableCell | null
}

class HtmlReader {
  readonly #body: Block[] = []
  readonly #title: Block[] = []
  readonly #tables: OpenTable[] = []
  readonly #lists: (number | null)[] = []
  #text = ''
  #heading: number | null = null
  #silent: string | null = null
  #inTitle = false
  #pre = false

  read(token: MarkupToken): void {
    const name = token.value.toLowerCase()
    if (this.#silent !== null) {
      if (token.kind === 'close' && name === this.#silent) this.#silent = null
    } else if (token.kind === 'text') this.#addText(token.value)
    else if (token.kind === 'open') this.#open(name, token)
    else this.#close(name)
  }

  finish(): DocumentPart[] {
    this.#flush()
    return [
      { kind: 'page-header', blocks: this.#title },
      { kind: 'text', blocks: this.#body },
    ]
  }

  #addText(value: string): void {
    this.#text += this.#pre ? value : value.replace(/[ \t\r\n\f]+/g, ' ')
  }

  #open(name: string, token: MarkupToken): void {
    if (silentTags.has(name) && !token.isEmpty) this.#silent = name
    else if (name === 'br') this.#text += '\n'
    else if (name === 'title') this.#inTitle = true
    else if (blockTags.has(name)) this.#openBlock(name, token)
  }

  #openBlock(name: string, token: MarkupToken): void {
    this.#flush()
    if (/^h[1-6]$/.test(name)) this.#heading = Number(name.charAt(1))
    if (name === 'pre') this.#pre = true
    if (name === 'li') this.#text = this.#listMark()
    if (name === 'ul' || name === 'ol') this.#openList(name, token)
    if (/^t(?:able|r|d|h)$/.test(name)) this.#openTablePart(name, token)
  }

  #openList(name: string, token: MarkupToken): void {
    this.#lists.push(name === 'ul' ? null : Number(attributeOf(token.attributes, 'start') ?? 1))
  }

  #openTablePart(name: string, token: MarkupToken): void {
    if (name === 'table') this.#openTable()
    else if (name === 'tr') this.#openRow()
    else this.#openCell(token)
  }

  #close(name: string): void {
    if (name === 'title') this.#closeTitle()
    if (!blockTags.has(name)) return
    this.#flush()
    if (name === 'pre') this.#pre = false
    if (/^h[1-6]$/.test(name)) this.#heading = null
    if (/^[uo]l$/.test(name)) this.#lists.pop()
    if (name === 'table') this.#tables.pop()
    const table = this.#tables.at(-1)
    if (/^t[dhr]$/.test(name) && table) table.cell = null
  }

  #closeTitle(): void {
    this.#title.push(paragraph(this.#text.trim()))
    this.#text = ''
    this.#inTitle = false
  }

  #listMark(): string {
    const number = this.#lists.at(-1)
    if (number === null || number === undefined) return '• '
    this.#lists[this.#lists.length - 1] = number + 1
    return `${String(number)}. `
  }

  #flush(): void {
    const text = this.#pre ? this.#text : this.#text.replace(/ *\n */g, '\n').trim()
    this.#text = ''
    if (text.trim() === '' || text === '•') return
    if (this.#inTitle) return
    this.#target().push(paragraph(text, this.#heading))
  }

  #target(): Block[] {
    return this.#tables.at(-1)?.cell?.blocks ?? this.#tables.findLast((table) => table.cell)?.cell?.blocks ?? this.#body
  }

  #openTable(): void {
    const table: TableBlock = { type: 'table', rows: [] }
    this.#target().push(table)
    this.#tables.push({ table, covered: [], cell: null })
  }

  #openRow(): void {
    const open = this.#tables.at(-1)
    if (!open) return
    open.cell = null
    open.covered = open.covered.map((rows) => Math.max(0, rows - 1))
    open.table.rows.push({ cells: [] })
  }

  #openCell(token: MarkupToken): void {
    const open = this.#tables.at(-1)
    if (!open) return
    if (open.table.rows.length === 0) this.#openRow()
    const row = open.table.rows.at(-1)
    if (!row) return
    let column = row.cells.reduce((next, cell) => Math.max(next, cell.column + 1), 0)
    const last = row.cells.at(-1)
    if (last) column = Math.max(column, last.column + (spans.get(last) ?? 1))
    while ((open.covered[column] ?? 0) > 0) {
      row.cells.push({ column, blocks: [] })
      column += 1
    }
    const width = spanOf(token, 'colspan')
    const cell: TableCell = { column, blocks: [] }
    spans.set(cell, width)
    for (let index = column; index < column + width; index += 1) open.covered[index] = spanOf(token, 'rowspan')
    row.cells.push(cell)
    open.cell = cell
  }
}

const spans = new WeakMap<TableCell, number>()

function spanOf(token: MarkupToken, name: string): number {
  const value = Number(attributeOf(token.attributes, name) ?? 1)
  return Number.isInteger(value) && value > 0 && value < 100 ? value : 1
}
