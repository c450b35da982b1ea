import { emptyFlow, joinFlows, type Flow } from './flow.ts'
import { matchLabel, type LabelIndex } from './label-matching.ts'
import { flowOfLine, type Piece, type Reader } from './paragraphs.ts'
import type { SourceCell, SourceRow } from './source-text.ts'

// A table with a column for each field: its heading rows and what stands in which column on which line of a record.
export interface ColumnTable<Field extends string> {
  columns: Map<number, Field[]>
  headingRows: number
}

const maximalHeadingRows = 4

export function findColumnTable<Field extends string>(
  reader: Reader,
  index: LabelIndex<Field>,
  rows: readonly SourceRow[],
  start: number,
): ColumnTable<Field> | undefined {
  const first = rows[start]
  if (!first || first.table === null || first.cells.length < 3) return undefined
  let best: ColumnTable<Field> | undefined
  for (let count = 1; count <= maximalHeadingRows; count += 1) {
    const heading = rows.slice(start, start + count)
    if (heading.length < count || heading.some((row) => row.table !== first.table)) break
    const table = readHeading(reader, index, heading)
    if (table && countFields(table) > (best ? countFields(best) : 0)) best = table
  }
  return best
}

function countFields<Field extends string>(table: ColumnTable<Field>): number {
  return [...table.columns.values()].reduce((sum, fields) => sum + fields.length, 0)
}

// Every cell of the heading is a label, or a part of one that goes on in the row below.
function readHeading<Field extends string>(
  reader: Reader,
  index: LabelIndex<Field>,
  rows: readonly SourceRow[],
): ColumnTable<Field> | undefined {
  const columns = new Map<number, Field[]>()
  const texts = new Map<number, Flow[]>()
  for (const cell of rows.flatMap((row) => row.cells)) {
    const flow = cellFlow(reader, cell)
    if (flow.text !== '') texts.set(cell.column, [...(texts.get(cell.column) ?? []), flow])
  }
  for (const [column, flows] of texts) {
    const fields = fieldsOfColumn(index, flows)
    if (!fields) return undefined
    columns.set(column, fields)
  }
  const distinct = new Set([...columns.values()].flat())
  return distinct.size >= 3 && distinct.size === [...columns.values()].flat().length
    ? { columns, headingRows: rows.length }
    : undefined
}

function fieldsOfColumn<Field extends string>(index: LabelIndex<Field>, flows: readonly Flow[]): Field[] | undefined {
  const whole = matchLabel(
    index,
    flows.reduce((joined, flow) => joinFlows(joined, flow, 'soft'), emptyFlow),
  )
  if (whole?.form === 'alone') return [whole.field]
  const fields: Field[] = []
  for (const flow of flows) {
    const match = matchLabel(index, flow)
    if (match?.form !== 'alone') return undefined
    fields.push(match.field)
  }
  return fields
}

export function cellFlow(reader: Reader, cell: SourceCell): Flow {
  return cell.lines.map((line) => flowOfLine(reader, line)).reduce((joined, flow) => joinFlows(joined, flow, 'soft'), emptyFlow)
}

export function cellPieces(reader: Reader, cell: SourceCell): Piece[] {
  return cell.lines.map((line) => ({ line, flow: flowOfLine(reader, line) }))
}
