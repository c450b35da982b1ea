import { renderPdf } from '#app/platform/documents/render-pdf.server.ts'
import type { Form } from './documents.ts'
import type { Paper } from './paper.ts'
import { toCopiedText } from './to-copied-text.ts'
import { toDescription } from './to-description.ts'
import { toDocx } from './to-docx.ts'
import { toHtml } from './to-html.ts'
import { toCellText, toMarkdown } from './to-text.ts'
import { toWindows1250 } from './windows-1250.ts'

export const renderers: Record<Form, { suffix: string; render: (paper: Paper) => string | Buffer | Promise<Uint8Array> }> = {
  docx: { suffix: '.docx', render: toDocx },
  html: { suffix: '.html', render: toHtml },
  markdown: { suffix: '.md', render: toMarkdown },
  'cell-text': { suffix: '.cells.txt', render: toCellText },
  'windows-1250': { suffix: '.windows-1250.txt', render: (paper) => toWindows1250(toCellText(paper)) },
  'house-pdf': { suffix: '.house.pdf', render: (paper) => renderPdf(toDescription(paper)) },
  'copied-beside': {
    suffix: '.copied.txt',
    render: (paper) => toCopiedText(paper, { width: 96, linesPerPage: 44, labels: 'beside' }),
  },
  'copied-above': {
    suffix: '.copied-above.txt',
    render: (paper) => toCopiedText(paper, { width: 72, linesPerPage: 38, labels: 'above' }),
  },
}
