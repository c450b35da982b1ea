import type { Block as DescriptionBlock, DocumentDescription } from '#app/shared/documents/document.ts'
import type { Block, Cell, Paper, Table } from './paper.ts'

// The paper in the house's own document description, so that a PDF can be made where LibreOffice is not at hand.

export function toDescription(paper: Paper): DocumentDescription {
  return {
    title: paper.title,
    language: 'cs',
    dataAsOf: '2026-01-01',
    orientation: paper.landscape ? 'landscape' : 'portrait',
    sections: paper.blocks.flatMap(blockToDescription),
  }
}

function blockToDescription(block: Block, index: number): DescriptionBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'heading', level: block.level, text: block.line.text }]
    case 'page-break':
      return [{ type: 'page-break' }]
    case 'paragraph':
    case 'footnote':
      return [{ type: 'paragraph', text: block.line.text }]
    case 'table':
      return block.layout === 'card' ? block.rows.flatMap(cardRow) : [gridTable(block, `table${index + 1}`)]
  }
}

function cardRow(row: Cell[]): DescriptionBlock[] {
  const [label, ...values] = row
  const lines = values.flatMap((value) => value.lines)
  const term = (label?.lines ?? []).map(({ text }) => text.replace(/:$/u, '')).join(' ')
  const items = lines.filter(({ bullet }) => bullet).map(({ text }) => text)
  if (items.length > 0) {
    const label: DescriptionBlock[] = term === '' ? [] : [{ type: 'paragraph', text: [{ strong: term }] }]
    return [...label, { type: 'list', items }]
  }
  return [{ type: 'facts', facts: [{ term, value: lines.map(({ text }) => text).join(' ') }] }]
}

// Only grids with one row a record can be printed: every row as wide as the heading.
function gridTable({ rows: [head = [], ...rows] }: Table, key: string): DescriptionBlock {
  const columns = head.map((column, index) => ({ key: `column${index + 1}`, label: textOf(column), kind: 'text' as const }))
  return {
    type: 'table',
    key,
    caption: '',
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.key, textOf(row[index])]))),
  }
}

const textOf = (content: Cell | undefined) => (content?.lines ?? []).map(({ text }) => text).join(' ')
