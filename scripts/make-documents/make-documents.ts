import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stopPdfProcess } from '#app/platform/documents/render-pdf.server.ts'
import { listDocuments, type LookAlike } from './documents.ts'
import { renderers } from './renderers.ts'

// Builds tests/documents/generated from the truth. PDFs come from the DOCX by LibreOffice; `--without-pdf` leaves them as they are.

const target = fileURLToPath(new URL('../../tests/documents/generated/', import.meta.url))

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
