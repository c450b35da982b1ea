import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderPdf, stopPdfProcess } from '#app/platform/documents/render-pdf.server.ts'
import { listDocuments, type Form, type LookAlike } from './documents.ts'
import type { Paper } from './paper.ts'
import { toCopiedText } from './to-copied-text.ts'
import { toDescription } from './to-description.ts'
import { toDocx } from './to-docx.ts'
import { toHtml } from './to-html.ts'
import { toCellText, toMarkdown } from './to-text.ts'
import { toWindows1250 } from './windows-1250.ts'

// Builds tests/documents/generated from the truth. PDFs come from the DOCX by LibreOffice; `--without-pdf` leaves them as they are.

const target = fileURLToPath(new URL('../../tests/documents/generated/', import.meta.url))

const renderers: Record<Form, { suffix: string; render: (paper: Paper) => string | Buffer | Promise<Uint8Array> }> = {
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

// LibreOffice stamps each PDF anew, so only a DOCX that has changed is converted again.
async function make({ name, paper, forms }: LookAlike): Promise<string[]> {
  const staleDocx: string[] = []
  for (const form of forms) {
    const path = `${target}${name}${renderers[form].suffix}`
    const content = Buffer.from(await renderers[form].render(paper))
    const isSame = existsSync(path) && readFileSync(path).equals(content)
    if (!isSame) writeFileSync(path, content)
    if (form === 'docx' && !(isSame && existsSync(`${target}${name}.pdf`))) staleDocx.push(path)
  }
  return staleDocx
}

function makePdfs(docxFiles: readonly string[]): void {
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', target, ...docxFiles], { stdio: 'inherit' })
}

mkdirSync(target, { recursive: true })
const staleDocx: string[] = []
for (const document of listDocuments()) staleDocx.push(...(await make(document)))
stopPdfProcess()
if (staleDocx.length > 0 && !process.argv.includes('--without-pdf')) makePdfs(staleDocx)
