import type { Block, Cell, Line, Paper, Table } from './paper.ts'

// Text as a reader copies it out of a PDF: wrapped in the middle of fields, with running headers and page numbers in between.

export interface CopiedTextOptions {
  width: number
  linesPerPage: number
  // Label and value of a card on one line, or the value below its label.
  labels: 'beside' | 'above'
}

export function toCopiedText(paper: Paper, options: CopiedTextOptions): string {
  const lines = paper.blocks.flatMap((block) => blockToLines(block, options))
  return `${withPageFurniture(lines, paper.runningHeader, options.linesPerPage).join('\n')}\n`
}

function blockToLines(block: Block, options: CopiedTextOptions): string[] {
  switch (block.kind) {
    case 'heading':
      return ['', ...wrap(plain(block.line), options.width), '']
    case 'paragraph':
      return wrap(plain(block.line), options.width)
    case 'footnote':
      return wrap(`${block.number} ${block.line.text}`, options.width)
    case 'page-break':
      return []
    case 'table':
      return block.layout === 'card' ? cardLines(block, options) : block.rows.flatMap((row) => gridRowLines(row, options))
  }
}

function cardLines(table: Table, options: CopiedTextOptions): string[] {
  return table.rows.flatMap((row) => {
    const [label, ...values] = row.map(cellLines)
    if (values.length === 0 || options.labels === 'above')
      return [label ?? [], ...values].flat().flatMap((text) => wrap(text, options.width))
    const [first = '', ...others] = values.flat()
    const beside = [label?.join(' ') ?? '', first].filter((text) => text !== '').join(' ')
    return [beside, ...others].flatMap((text) => wrap(text, options.width))
  })
}

function gridRowLines(row: readonly Cell[], options: CopiedTextOptions): string[] {
  return row.flatMap((content) => cellLines(content).flatMap((text) => wrap(text, options.width)))
}

const plain = (content: Line) => `${content.text}${content.footnote ?? ''}`
const cellLines = ({ lines }: Cell) =>
  lines.map((content) => `${content.bullet ? '• ' : ''}${plain(content)}`).filter((text) => text !== '')

function wrap(text: string, width: number): string[] {
  const wrapped: string[] = []
  let current = ''
  for (const word of text.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      wrapped.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...wrapped, current]
}

function withPageFurniture(lines: readonly string[], runningHeader: string, linesPerPage: number): string[] {
  const pages = Math.ceil(lines.length / linesPerPage)
  return Array.from({ length: pages }, (_, page) => [
    runningHeader,
    ...lines.slice(page * linesPerPage, (page + 1) * linesPerPage),
    `Strana ${page + 1} z ${pages}`,
  ]).flat()
}
