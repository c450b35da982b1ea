import type { Block, Cell, Line, Paper, Table } from './paper.ts'

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

// A cell a line behind a tab, as text saved from a Word table comes.
export function toCellText(paper: Paper): string {
  return `${paper.blocks.map(blockToCellText).join('\n')}\n`
}

function blockToCellText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? plain(block.line) : `\t${plain(block.line)}`
    case 'paragraph':
      return `${block.line.bullet ? '· ' : ''}${plain(block.line)}`
    case 'footnote':
      return `${block.number} ${block.line.text}`
    case 'page-break':
      return ' '
    case 'table':
      return block.rows.map((row) => cellTextRow(row, block.widths.length)).join('\n')
  }
}

const bookmarkOf = ({ bookmark }: Line) => (bookmark === undefined ? '' : `[bookmark: ${bookmark}]`)
const lineOfCell = (content: Line) => `${content.bullet ? '· ' : ''}${bookmarkOf(content)}${plain(content)}`

function cellTextRow(row: readonly Cell[], columns: number): string {
  const cells = row.map(({ lines }) => `\t${lines.map(lineOfCell).join('\n')}`)
  // A full row of a grid leaves its empty merged cells behind as lone tabs, before the last cell.
  if (row.length === columns && columns > 3) cells.splice(columns - 1, 0, '', '\t', '\t')
  return `${cells.join('\n')}\n`
}
