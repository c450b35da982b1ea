import { joinTornTables, type Block, type Cell, type Line, type Paper, type Table } from './paper.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replaceAll(/[&<>"]/gu, (character) => entities[character] ?? character)

export function toHtml(paper: Paper): string {
  const body = joinTornTables(paper.blocks).map(blockToHtml).join('\n')
  return `<!DOCTYPE html>
<html lang="cs">
<head>
<meta charset="utf-8">
<title>${escape(paper.title)}</title>
<style>table { border-collapse: collapse } td { border: 1px solid #999; vertical-align: top }</style>
</head>
<body>
<header><p>${escape(paper.runningHeader)}</p></header>
${body}
</body>
</html>
`
}

function blockToHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${lineToHtml(block.line)}</h${block.level}>`
    case 'paragraph':
      return `<p>${lineToHtml(block.line)}</p>`
    case 'footnote':
      return `<p id="note-${block.number}"><sup>${block.number}</sup> ${lineToHtml(block.line)}</p>`
    case 'page-break':
      return '<hr>'
    case 'table':
      return tableToHtml(block)
  }
}

function tableToHtml(table: Table): string {
  const rows = table.rows.map((row) => `<tr>${row.map(cellToHtml).join('')}</tr>`)
  return `<table>\n${rows.join('\n')}\n</table>`
}

function cellToHtml(content: Cell): string {
  const span = content.span === undefined || content.span === 1 ? '' : ` colspan="${content.span}"`
  return `<td${span}>${linesToHtml(content.lines)}</td>`
}

export function linesToHtml(lines: readonly Line[]): string {
  const parts: string[] = []
  for (const [index, content] of lines.entries()) {
    const before = lines[index - 1]
    const after = lines[index + 1]
    if (content.bullet) {
      const opens = before?.bullet ? '' : '<ul>'
      const closes = after?.bullet ? '' : '</ul>'
      parts.push(`${opens}<li>${lineToHtml(content)}</li>${closes}`)
    } else parts.push(lines.length === 1 ? lineToHtml(content) : `<p>${lineToHtml(content)}</p>`)
  }
  return parts.join('')
}

function lineToHtml(content: Line): string {
  const note = content.footnote === undefined ? '' : `<sup><a href="#note-${content.footnote}">${content.footnote}</a></sup>`
  const text = escape(content.text)
  if (content.italic) return `<em>${text}</em>${note}`
  return content.bold ? `<strong>${text}</strong>${note}` : `${text}${note}`
}
