import { readXlsx } from 'hucre/xlsx'
import { ZipArchive } from '../source-documents/zip-archive.server.ts'
import { SourceDocumentProblem } from '../source-documents/source-document-problem.server.ts'
import { problem, type TableReading } from './read-csv.server.ts'

const MOST_ROWS = 20_000

type CellValue = string | number | boolean | Date | null

function textOf(value: CellValue): string {
  if (value === null) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? 'ano' : 'ne'
  return String(value).normalize('NFC')
}

/** The archive unpacks within its limit; hucre itself would go on to gigabytes. */
function checkSize(content: Uint8Array): void {
  const archive = new ZipArchive(content)
  for (const name of archive.names) archive.read(name)
}

/** Reads the first sheet of a workbook. */
export async function readXlsxTable(content: Uint8Array): Promise<TableReading> {
  try {
    checkSize(content)
    const { sheets } = await readXlsx(content, { sheets: [0], maxRows: MOST_ROWS })
    const rows = (sheets[0]?.rows ?? []).map((cells, index) => ({
      line: index + 1,
      cells: cells.map((value) => textOf(value).trim()),
    }))
    const [header, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
    if (header === undefined)
      return problem('empty-file', 'První list sešitu je prázdný. Vyberte soubor, který má v prvním řádku názvy sloupců.')
    return { table: { header: header.cells.map((name) => name.toLowerCase()), rows: rest } }
  } catch (error) {
    if (error instanceof SourceDocumentProblem)
      return problem(
        'xlsx',
        'Sešit je poškozený, zašifrovaný nebo příliš velký. Uložte jej znovu jako XLSX bez hesla, nebo jako CSV.',
      )
    return problem('broken-xlsx', 'Sešit XLSX se nepodařilo přečíst. Otevřete jej v tabulkovém editoru, uložte znovu a nahrajte.')
  }
}
