import type { LineKind, SourceText } from '#app/shared/source-text/source-text.ts'
import { sourceFromParts, type DocumentPart } from './document-tree.server.ts'
import { DocxBlocks } from './docx-blocks.server.ts'
import { DocxNumbering, readStyles } from './docx-numbering.server.ts'
import type { OnProgress } from './progress.server.ts'
import { documentProblems } from './source-document-problem.server.ts'
import { ZipArchive } from './zip-archive.server.ts'

const parts: readonly { pattern: RegExp; kind: LineKind }[] = [
  { pattern: /^word\/header\d*\.xml$/, kind: 'page-header' },
  { pattern: /^word\/document\d*\.xml$/, kind: 'text' },
  { pattern: /^word\/(?:footnotes|endnotes)\.xml$/, kind: 'footnote' },
  { pattern: /^word\/footer\d*\.xml$/, kind: 'page-footer' },
  { pattern: /^word\/comments\.xml$/, kind: 'comment' },
]

/** Everything a person reads in the document: body with tables, lists and text boxes, footnotes, headers, comments. */
export async function readDocx(bytes: Uint8Array, onProgress: OnProgress): Promise<SourceText> {
  const archive = new ZipArchive(bytes)
  checkContent(archive)
  const styles = readStyles(textOf(archive, 'word/styles.xml'))
  const numbering = new DocxNumbering(textOf(archive, 'word/numbering.xml'))
  const found = parts.flatMap(({ pattern, kind }) =>
    archive.names.filter((name) => pattern.test(name)).map((name) => ({ name, kind })),
  )
  const read: DocumentPart[] = []
  for (const [index, { name, kind }] of found.entries()) {
    onProgress({ done: index, total: found.length, what: 'části dokumentu' })
    read.push({ kind, blocks: new DocxBlocks(styles, numbering).read(textOf(archive, name)) })
    await new Promise((resolve) => setImmediate(resolve))
  }
  onProgress({ done: found.length, total: found.length, what: 'části dokumentu' })
  return sourceFromParts(read)
}

function checkContent(archive: ZipArchive): void {
  const { names } = archive
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return
  if (names.some((name) => name.startsWith('xl/'))) throw documentProblems.unsupported('Toto je sešit Excelu.')
  if (names.some((name) => name.startsWith('ppt/'))) throw documentProblems.unsupported('Toto je prezentace PowerPoint.')
  if (names.includes('content.xml')) throw documentProblems.unsupported('Toto je dokument OpenDocument (ODT).')
  if (names.includes('[Content_Types].xml') || names.length === 0) throw documentProblems.brokenDocx()
  throw documentProblems.unsupported('Toto je archiv ZIP, ne dokument.')
}

function textOf(archive: ZipArchive, name: string): string {
  return archive.read(name)?.toString('utf8') ?? ''
}
