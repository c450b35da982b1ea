import { CsvError, parse } from 'csv-parse/sync'
import type { Reason } from '#app/shared/errors.ts'

/** A table somebody uploaded: cells as text, with the line of the file where each row stands. */
export type ReadTable = { header: string[]; rows: { line: number; cells: string[] }[] }
export type TableReading = { table: ReadTable; problem?: undefined } | { table?: undefined; problem: Reason }

export const problem = (code: string, text: string): TableReading => ({ problem: { code, text } })

const controlCharacter = /[\u0000-\u0008\u000e-\u001f]/

function decode(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return undefined
  }
}

/** Excel in Czech writes semicolons, machines write commas. */
function delimiterOf(text: string): string {
  const end = text.indexOf('\n')
  const firstLine = end === -1 ? text : text.slice(0, end)
  return firstLine.split(';').length > firstLine.split(',').length ? ';' : ','
}

function parseRows(text: string): TableReading {
  const rows: ReadTable['rows'] = []
  parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    skip_records_with_empty_values: true,
    trim: true,
    max_record_size: 100_000,
    on_record: (cells: string[], { lines }) => {
      rows.push({ line: lines, cells: cells.map((cell) => cell.normalize('NFC')) })
      return null
    },
  })
  const [header, ...rest] = rows
  if (header === undefined)
    return problem('empty-file', 'Soubor je prázdný. Vyberte soubor, který má v prvním řádku názvy sloupců.')
  return { table: { header: header.cells.map((name) => name.toLowerCase()), rows: rest } }
}

const numberOf = (value: unknown): string => (typeof value === 'number' ? String(value) : '?')

/** Reads CSV in UTF-8 with commas or semicolons; what is wrong with the file as a whole is one sentence. */
export function readCsv(content: Uint8Array): TableReading {
  const text = decode(content)
  if (text === undefined)
    return problem(
      'wrong-encoding',
      'Soubor není v kódování UTF-8. Uložte jej v tabulkovém editoru jako «CSV UTF-8» a nahrajte znovu.',
    )
  if (controlCharacter.test(text))
    return problem('not-csv', 'Soubor není textová tabulka CSV. Uložte tabulku jako «CSV UTF-8» a nahrajte ji znovu.')
  try {
    return parseRows(text)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return problem('broken-csv', `Řádek ${numberOf(error['lines'])} se nepodařilo přečíst. Zkontrolujte v něm uvozovky.`)
  }
}
