import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readSourceDocument } from './read-source-document.server.ts'
import { SourceDocumentProblem } from './source-document-problem.server.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const textOf = async (content: Uint8Array) => (await readSourceDocument(content)).text

async function problemOf(content: Uint8Array): Promise<SourceDocumentProblem> {
  const problem: unknown = await readSourceDocument(content).catch((error: unknown) => error)
  if (problem instanceof SourceDocumentProblem) return problem
  throw new Error('The document was read although it should not have been.')
}

const czech = 'Příliš žluťoučký kůň úpěl ďábelské ódy. „Uvozovky“ – a pomlčka § 60a.'

// The eight-bit codes of the letters that differ from Latin 1.
function encode(text: string, encoding: 'windows-1250' | 'iso-8859-2'): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(new Uint8Array([code])), code]))
  return Uint8Array.from([...text].map((letter) => codes.get(letter) ?? 63))
}

test.each([
  ['UTF-8', bytes(czech)],
  ['UTF-8 with a mark', bytes(`\ufeff${czech}`)],
  ['UTF-16 little', Uint8Array.from(Buffer.from(`\ufeff${czech}`, 'utf16le'))],
  ['UTF-16 big', Uint8Array.from(Buffer.from(`\ufeff${czech}`, 'utf16le').swap16())],
  ['UTF-16 without a mark', Uint8Array.from(Buffer.from(czech.repeat(3), 'utf16le'))],
  ['windows-1250', encode(czech, 'windows-1250')],
])('text in %s is read as it was written', async (_, content) => {
  expect((await textOf(content)).startsWith(czech)).toBe(true)
})

test('text in ISO 8859-2 is told from windows-1250 by its letters', async () => {
  expect(await textOf(encode('Něco málo o šestém žáku a ťuhýkovi', 'iso-8859-2'))).toBe('Něco málo o šestém žáku a ťuhýkovi')
})

test('a web page gives its tables as rows and cells, its lists with bullets, and no scripts', async () => {
  const source = await readSourceDocument(
    bytes(`<!DOCTYPE html><html><head><title>Okno</title><style>p{color:red}</style></head><body>
<h2>Nadpis &sect;&nbsp;1</h2><script>alert('x')</script>
<table><tr><th>Popisek</th><td><p>první</p><p>druhý</p></td></tr><tr><td rowspan=2>A</td><td>B</td></tr><tr><td>C</td></tr></table>
<ul><li>jedna<li>dvě</ul><ol><li>raz</li></ol>&Scaron;kola</body></html>`),
  )
  const cells = source.lines.map(({ from, to, table, column, heading }) => [source.text.slice(from, to), table, column, heading])
  expect(cells).toEqual([
    ['Okno', null, 0, null],
    ['Nadpis §\u00a01', null, 0, 2],
    ['Popisek', 1, 0, null],
    ['první', 1, 1, null],
    ['druhý', 1, 1, null],
    ['A', 1, 0, null],
    ['B', 1, 1, null],
    ['', 1, 0, null],
    ['C', 1, 1, null],
    ['• jedna', null, 0, null],
    ['• dvě', null, 0, null],
    ['1. raz', null, 0, null],
    ['Škola', null, 0, null],
  ])
  expect(source.lines[0]?.kind).toBe('page-header')
})

test('text with a few tags inside stays plain text', async () => {
  const text = 'Popis\t<p>Odstavec</p>'
  expect(await textOf(bytes(text))).toBe(text)
})

/** A ZIP of the given files, enough for a reader. */
function zip(files: Record<string, string>): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(Buffer.from(content))
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(Buffer.byteLength(content), 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(offset, 42)
    bodies.push(local, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    offset += local.length + name.length + packed.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Uint8Array.from(Buffer.concat([...bodies, entries, end]))
}

const paragraph = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'
const word = (body: string, more: Record<string, string> = {}) =>
  zip({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...more })

test('a Word document gives headings, spanned cells, counted lists, footnotes and headers, without deleted text', async () => {
  const source = await readSourceDocument(
    word(
      `${paragraph('Kapitola', '<w:pStyle w:val="N1"/>')}<w:p><w:r><w:t>Zůstane</w:t></w:r><w:del><w:r><w:delText>zmizí</w:delText></w:r></w:del></w:p>
<w:tbl><w:tr>${cell(paragraph('a'), '<w:gridSpan w:val="2"/>')}${cell(paragraph('b'))}</w:tr><w:tr>${cell(paragraph('c'))}${cell(`${paragraph('d')}${paragraph('e')}`)}${cell(paragraph(''))}</w:tr></w:tbl>
${paragraph('jedna', numbered)}${paragraph('dvě', numbered)}`,
      {
        'word/styles.xml': '<w:styles><w:style w:styleId="N1"><w:name w:val="heading 1"/></w:style></w:styles>',
        'word/numbering.xml':
          '<w:numbering><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>',
        'word/footnotes.xml': `<w:footnotes><w:footnote>${paragraph('pod čarou')}</w:footnote></w:footnotes>`,
        'word/header1.xml': `<w:hdr>${paragraph('záhlaví')}</w:hdr>`,
      },
    ),
  )
  const lines = source.lines.map(({ from, to, column, kind, heading }) => [source.text.slice(from, to), column, kind, heading])
  expect(lines).toEqual([
    ['záhlaví', 0, 'page-header', null],
    ['Kapitola', 0, 'text', 1],
    ['Zůstane', 0, 'text', null],
    ['a', 0, 'text', null],
    ['b', 2, 'text', null],
    ['c', 0, 'text', null],
    ['d', 1, 'text', null],
    ['e', 1, 'text', null],
    ['', 2, 'text', null],
    ['4. jedna', 0, 'text', null],
    ['5. dvě', 0, 'text', null],
    ['pod čarou', 0, 'footnote', null],
  ])
})

test('a table inside a cell beside other cells is text of the cell, a table in a frame of one cell is a table', async () => {
  const inner = `<w:tbl><w:tr>${cell(paragraph('rok'))}${cell(paragraph('milion'))}</w:tr></w:tbl>`
  const beside = await readSourceDocument(word(`<w:tbl><w:tr>${cell(paragraph('Náklady'))}${cell(inner)}</w:tr></w:tbl>`))
  expect(beside.text.trim()).toBe('Náklady\trok milion')
  const framed = await readSourceDocument(word(`<w:tbl><w:tr>${cell(inner)}</w:tr></w:tbl>`))
  expect(framed.text.trim()).toBe('rok\tmilion')
})

test('text of a text box is read once', async () => {
  const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('rámeček')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('rámeček')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>odstavec</w:t></w:r></w:p>`
  expect((await textOf(word(box))).trim().split('\n')).toEqual(['odstavec', 'rámeček'])
})

test.each([
  ['nothing', new Uint8Array(), 'empty', 'prázdný'],
  ['blanks', bytes(' \n\t '), 'without-text', 'není žádný text'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'unsupported', 'obrázek'],
  ['RTF', bytes('{\\rtf1 ahoj}'), 'unsupported', 'RTF'],
  ['a workbook', zip({ 'xl/workbook.xml': '<x/>' }), 'unsupported', 'Excelu'],
  ['an OpenDocument', zip({ 'content.xml': '<x/>' }), 'unsupported', 'ODT'],
  ['an archive', zip({ 'poznamka.txt': 'x' }), 'unsupported', 'archiv ZIP'],
  ['a torn Word file', zip({ 'word/document.xml': '<x/>' }).slice(0, 60), 'broken', 'poškozený'],
  ['a torn PDF', bytes('%PDF-1.7\n1 0 obj'), 'broken', 'PDF je poškozený'],
  ['noise', Uint8Array.from({ length: 600 }, (_, index) => (index * 37) % 256), 'unsupported', 'neumíme číst'],
])('%s is refused with a sentence that says why', async (_, content, code, sentence) => {
  const problem = await problemOf(content)
  expect(problem.code).toBe(code)
  expect(problem.message).toContain(sentence)
})

test('an old encrypted container is called protected, an old document is called old', async () => {
  const old = (name: string) =>
    Uint8Array.from(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from(name, 'utf16le')]))
  expect((await problemOf(old('EncryptedPackage'))).code).toBe('encrypted')
  expect((await problemOf(old('WordDocument'))).message).toContain('DOC')
})

test('progress tells how much of the document is read', async () => {
  const seen: number[] = []
  await readSourceDocument(word(paragraph('text')), { onProgress: ({ done, total }) => seen.push(done / total) })
  expect(seen.at(-1)).toBe(1)
})
