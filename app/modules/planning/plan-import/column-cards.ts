import { cellPieces, type ColumnTable } from '#app/shared/source-text/column-tables.ts'
import type { Piece, Reader } from '#app/shared/source-text/paragraphs.ts'
import type { SourceRow } from '#app/shared/source-text/source-text.ts'
import type { CardField } from './card-fields.ts'

// Rows of a table that has a column for each field.
interface FilledCell {
  field: CardField
  pieces: Piece[]
}

export function filledCells(reader: Reader, row: SourceRow, table: ColumnTable<CardField>): FilledCell[] {
  return row.cells.flatMap((cell) => {
    const [field] = table.columns.get(cell.column) ?? []
    const pieces = cellPieces(reader, cell).filter((piece) => piece.flow.text !== '')
    return field && pieces.length > 0 ? [{ field, pieces }] : []
  })
}

export function startsRecord(cells: readonly FilledCell[], table: ColumnTable<CardField>): boolean {
  const hasNumbers = [...table.columns.values()].flat().includes('number')
  return cells.some((cell) => cell.field === (hasNumbers ? 'number' : 'name'))
}

export function isUnderHeading(row: SourceRow, heading: SourceRow): boolean {
  return row.table !== null && row.table === heading.table && row.cells.length > 1
}
