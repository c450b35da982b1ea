import { readCsv, type TableReading } from './read-csv.server.ts'
import { readXlsxTable } from './read-xlsx.server.ts'

const isZip = (content: Uint8Array): boolean => content[0] === 0x50 && content[1] === 0x4b

/** A table that somebody uploaded, told by its content: a workbook is a ZIP archive, anything else should be CSV. */
export async function readTable(content: Uint8Array): Promise<TableReading> {
  return isZip(content) ? readXlsxTable(content) : readCsv(content)
}
