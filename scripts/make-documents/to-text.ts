import type { Block, Cell, Heading, Line, Paper, Paragraph, Table } from './paper.ts'

const superscripts = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']
const noteMark = (content: Line) =>
  content.footnote === undefined ? '' : (superscripts[content.footnote] ?? String(content.footnote))
const plain = (content: Line) => `${content.text}${noteMark(content)}`

// Tab-separated cells with fragments of HTML inside, as a converter from Word leaves them.
export function toMarkdown(paper: Paper): string {
  return `${paper.blocks.map(blockToMarkdown).join('\n\n')}\n`
}

function blockToMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.line.italic ? `<i>${plain(block.line)}</i>` : plain(block.line)
    case 'footnote':
      return `${superscripts[block.number] ?? block.number} ${block.line.text}`
    case 'page-break':
      return ''
    case 'table':
      return tableToMarkdown(block)
  }
}

function tableToMarkdown(table: Table): string {
  return table.rows.map((row) => markdownRow(row, table.widths.length)).join('\n')
}

function markdownRow(row: readonly Cell[], columns: number): string {
  const cells = row.map(cellToMarkdown)
  while (cells.length < columns) cells.push('')
  return cells.join('\t').replace(/\t{2,}$/u, '\t\t')
}

function cellToMarkdown({ lines }: Cell): string {
  if (lines.length === 1 && !lines[0]?.bullet)
    return lines.map((only) => (only.italic ? `<i>${plain(only)}</i>` : plain(only))).join('')
  const parts = lines.map((content, index) => {
    const opens = content.bullet && !lines[index - 1]?.bullet ? '<ul style="list-style-type: none"> ' : ''
    return content.bullet ? `${opens}• ${plain(content)}` : `<p>${plain(content)}</p>`
  })
  return parts.join(' ')
}

// A cell a line behind a tab, as text saved from a Word table comes. In tables whose records have rows below them,
// the area's heading and introduction are rows of the table as well.
export function toCellText(paper: Paper): string {
  const isInTable = paper.blocks.some((block) => block.kind === 'table' && hasRowsBelow(block))
  const firstTable = paper.blocks.findIndex((block) => block.kind === 'table')
  const firstArea = paper.blocks.findLastIndex((block, index) => index < firstTable && block.kind === 'heading')
  const lines = paper.blocks.map((block, index) => blockToCellText(block, isInTable && index >= firstArea))
  return `${lines.join('\n')}\n`
}

function hasRowsBelow({ rows, widths }: Table): boolean {
  return rows.some((row) => row.length < widths.length)
}

function blockToCellText(block: Block, isInTable: boolean): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return isInTable ? `\n\t${plain(block.line)}\n` : outsideTable(block)
    case 'footnote':
      return `${block.number} ${block.line.text}`
    case 'page-break':
      return ' '
    case 'table':
      return `\n${block.rows.map((row) => cellTextRow(row, hasRowsBelow(block) && row.length === block.widths.length)).join('\n')}`
  }
}

function outsideTable({ kind, line }: Heading | Paragraph): string {
  if (kind === 'heading') return `\n${plain(line)}\n`
  return `${line.bullet ? '· ' : ''}${plain(line)}`
}

const bookmarkOf = ({ bookmark }: Line) => (bookmark === undefined ? '' : `[bookmark: ${bookmark}]`)
const lineOfCell = (content: Line) => `${content.bullet ? '· ' : ''}${bookmarkOf(content)}${plain(content)}`

// The cells merged below leave lone tabs behind, before the last cell of the full row.
function cellTextRow(row: readonly Cell[], leavesTabs: boolean): string {
  const cells = row.map(({ lines }) => `\t${lines.map(lineOfCell).join('\n')}`)
  if (leavesTabs) cells.splice(-1, 0, '', '\t', '\t', '\t', '\t')
  return `${cells.join('\n')}\n`
}
