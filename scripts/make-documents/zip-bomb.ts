import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

const fixedTime = new Date(2026, 0, 1, 12)

export async function makeZip(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name, { mtime: fixedTime })
  zip.end()
  return buffer(zip.outputStream)
}

// A DOCX of some hundred kB whose text grows to the given size when it is unpacked.
export function makeZipBomb(megabytes: number): Promise<Buffer> {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const opening = Buffer.from(`<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>`)
  const closing = Buffer.from('</w:t></w:r></w:p></w:body></w:document>')
  return makeZip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': Buffer.concat([opening, Buffer.alloc(megabytes * 1024 * 1024, 'a'), closing]),
  })
}
