import type { Block, DocumentDescription, Fact } from '#app/shared/documents/document.ts'
import { tablesOf } from '#app/shared/documents/document.ts'
import type { Row, TableDescription } from '#app/shared/documents/table.ts'
import type { CellValue, ValueKind } from '#app/shared/documents/values.ts'
import { decimalText, isMissing } from '#app/shared/documents/values.ts'

type MachineValue = string | number | null | { readonly missing: 'not-applicable' }

// A JSON reader keeps 15 digits of a decimal number exactly.
const mostDigits = 15

/** The whole document as data: money in crowns, unknown as null, not applicable as `{ "missing": "not-applicable" }`. */
export function renderJson(description: DocumentDescription): string {
  const { sections, dataTables: _, ...head } = description
  const tables = tablesOf(description)
  return `${JSON.stringify({ ...head, sections: sections.flatMap(blockData), tables: tables.map(tableData) }, null, 2)}\n`
}

export function machineValue(kind: ValueKind, value: CellValue): MachineValue {
  if (isMissing(value)) return value.missing === 'unknown' ? null : { missing: value.missing }
  const text = decimalText(kind, value)
  if (kind === 'text' || kind === 'date') return text
  if (text.replace(/\D/gu, '').length > mostDigits) throw new RangeError(`Too many digits for a JSON number: ${text}`)
  return Number(text)
}

/** Tables stand beside the sections, whole. */
function blockData(block: Block): object[] {
  if (block.type === 'table') return []
  return block.type === 'facts' ? [{ ...block, facts: block.facts.map(factData) }] : [block]
}

function factData({ term, value }: Fact) {
  if (typeof value === 'string') return { term, value }
  if (isMissing(value)) return { term, value: machineValue('text', value) }
  return 'kind' in value ? { term, kind: value.kind, value: machineValue(value.kind, value.value) } : { term, value }
}

function tableData({ key, caption, columns, rows, totals }: TableDescription) {
  const record = (row: Row) =>
    Object.fromEntries(
      columns.flatMap((column) => {
        const value = row[column.key]
        return value === undefined ? [] : [[column.key, machineValue(column.kind, value)]]
      }),
    )
  return { key, caption, columns, rows: rows.map(record), ...(totals && { totals: record(totals) }) }
}
