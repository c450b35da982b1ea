import { expect, test } from 'vitest'
import { readCsv } from './read-csv.server.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('commas and semicolons, a byte order mark and line ends of Windows are all read', () => {
  const expected = { header: ['code', 'name'], rows: [{ line: 2, cells: ['1', 'Žďár, město'] }] }
  expect(readCsv(bytes('code,name\n1,"Žďár, město"\n'))).toEqual({ table: expected })
  expect(readCsv(bytes('\ufeffCode;Name\r\n1;Žďár, město\r\n;\r\n'))).toEqual({ table: expected })
})

test('letters are joined into one form', () => {
  expect(readCsv(bytes('name\nZ\u030Cďár')).table?.rows[0]?.cells[0]).toBe('Žďár')
})

test.each([
  ['wrong-encoding', Uint8Array.of(0x6e, 0x0a, 0x8e, 0xef)],
  ['not-csv', bytes('PK\u0003\u0004\u0000')],
  ['broken-csv', bytes('name\n"unfinished')],
  ['empty-file', bytes('\n\n')],
])('%s is said in a sentence', (code, content) => {
  const { problem } = readCsv(content)
  expect(problem?.code).toBe(code)
  expect(problem?.text).toMatch(/\.$/)
})
