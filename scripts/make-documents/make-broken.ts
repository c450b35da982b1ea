import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import { ZipFile } from 'yazl'
import { makeZip } from './zip-bomb.ts'

// Builds tests/documents/broken. Run it after make-documents; it needs qpdf and LibreOffice.

const target = fileURLToPath(new URL('../../tests/documents/broken/', import.meta.url))
const generated = fileURLToPath(new URL('../../tests/documents/generated/', import.meta.url))

// One grey picture on an A4 page and no text, as a scanner makes it.
function scannedPdf(): Buffer {
  const picture = deflateSync(Buffer.alloc(60 * 85, 0xdd)).toString('binary')
  const paint = 'q 595 0 0 842 0 0 cm /Scan Do Q'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Scan 4 0 R >> >> /Contents 5 0 R >>',
    `<< /Type /XObject /Subtype /Image /Width 60 /Height 85 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${picture.length} >>\nstream\n${picture}\nendstream`,
    `<< /Length ${paint.length} >>\nstream\n${paint}\nendstream`,
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table + trailer, 'binary')
}

function workbook(): Promise<Buffer> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return makeZip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Karty" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Číslo aktivity</t></is></c></row></sheetData></worksheet>`,
  })
}

async function emptyArchive(): Promise<Buffer> {
  const zip = new ZipFile()
  zip.end()
  return buffer(zip.outputStream)
}

mkdirSync(target, { recursive: true })
const docx = readFileSync(`${generated}plan-a.docx`)
writeFileSync(`${target}truncated.docx`, docx.subarray(0, Math.floor(docx.length * 0.6)))
writeFileSync(`${target}scanned.pdf`, scannedPdf())
writeFileSync(`${target}workbook.docx`, await workbook())
writeFileSync(`${target}empty-archive.docx`, await emptyArchive())
writeFileSync(`${target}empty.docx`, '')
writeFileSync(`${target}empty.pdf`, '')
writeFileSync(`${target}blank.txt`, ' \r\n\t\r\n\u00a0\r\n')
writeFileSync(`${target}pdf-named.docx`, readFileSync(`${generated}strategy-b.pdf`).subarray(0, 4096))
writeFileSync(`${target}truncated.pdf`, readFileSync(`${generated}strategy-b.pdf`).subarray(0, 9000))
execFileSync('qpdf', ['--encrypt', 'heslo', 'majitel', '256', '--', `${generated}plan-b.pdf`, `${target}encrypted.pdf`])
execFileSync('soffice', ['--headless', '--convert-to', 'doc:MS Word 97', '--outdir', target, `${generated}strategy-b.docx`])
