import { Fragment, type Key, type ReactNode } from 'react'
import { joinClasses } from './class-names.ts'

export type DataColumn<Row> = {
  key: string
  /** With the unit: «Schváleno, Kč». */
  header: string
  cell: (row: Row) => ReactNode
  /** Right aligned, tabular figures. */
  number?: boolean
  /** A link that sorts the list by this column. */
  sortHref?: string | undefined
  sorted?: 'ascending' | 'descending' | undefined
  /** The column's cell in the totals row. */
  total?: ReactNode
}

export type DataTableProps<Row> = {
  caption: ReactNode
  /** The caption stays for screen readers, e.g. right under a heading that says the same. */
  captionHidden?: boolean
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => Key
  /** The whole row is clickable, the link is in the first cell. */
  rowHref?: (row: Row) => string
  /** A second line over the whole width, e.g. the «Proč?» tree. */
  rowDetail?: (row: Row) => ReactNode
  empty?: ReactNode
  note?: ReactNode
  /** Narrow tables of two or three columns stay tables on a phone. */
  phone?: 'cards' | 'table'
  plain?: boolean
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, note, phone = 'cards', plain = false } = props
  return (
    <div className={joinClasses('table-box', !plain && 'card')}>
      {/* Roles are said again because display: block on phones takes them away in some browsers. */}
      <table className={joinClasses('data-table', phone === 'cards' && 'table-cards')} role="table">
        <caption className={captionHidden ? 'caption-hidden' : undefined}>
          {captionHidden ? <span className="visually-hidden">{caption}</span> : caption}
        </caption>
        <TableHead columns={columns} />
        <tbody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} {...props} />
          ))}
          {rows.length === 0 && (
            <tr role="row">
              <td role="cell" colSpan={columns.length}>
                {props.empty ?? 'Nic tu zatím není.'}
              </td>
            </tr>
          )}
        </tbody>
        {rows.length > 0 && <TotalsRow columns={columns} />}
      </table>
      {note && <p className="table-note">{note}</p>}
    </div>
  )
}

function TableHead<Row>({ columns }: { columns: readonly DataColumn<Row>[] }) {
  return (
    <thead>
      <tr role="row">
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            role="columnheader"
            className={column.number ? 'number' : undefined}
            aria-sort={column.sorted}
          >
            {column.sortHref ? (
              <a href={column.sortHref}>
                {column.header}
                {column.sorted && <span aria-hidden="true">{column.sorted === 'ascending' ? ' ↑' : ' ↓'}</span>}
              </a>
            ) : (
              column.header
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type TableRowProps<Row> = Pick<DataTableProps<Row>, 'columns' | 'rowHref' | 'rowDetail'> & { row: Row }

function TableRow<Row>({ row, columns, rowHref, rowDetail }: TableRowProps<Row>) {
  const [first, ...rest] = columns
  const href = rowHref?.(row)
  const detail = rowDetail?.(row)
  return (
    <Fragment>
      <tr role="row" className={href ? 'row-link' : undefined}>
        {first && (
          <th scope="row" role="rowheader">
            {href ? <a href={href}>{first.cell(row)}</a> : first.cell(row)}
          </th>
        )}
        {rest.map((column) => (
          <td
            key={column.key}
            role="cell"
            className={column.number ? 'number' : undefined}
            data-label={column.header || undefined}
          >
            {column.cell(row)}
          </td>
        ))}
      </tr>
      {detail && (
        <tr role="row" className="row-detail">
          <td role="cell" colSpan={columns.length}>
            {detail}
          </td>
        </tr>
      )}
    </Fragment>
  )
}

function TotalsRow<Row>({ columns }: { columns: readonly DataColumn<Row>[] }) {
  const [first, ...rest] = columns
  if (!columns.some((column) => column.total !== undefined)) return null
  return (
    <tfoot>
      <tr role="row">
        <th scope="row" role="rowheader">
          {first?.total ?? 'Celkem'}
        </th>
        {rest.map((column) => (
          <td
            key={column.key}
            role="cell"
            className={column.number ? 'number' : undefined}
            data-label={column.total === undefined ? undefined : column.header}
          >
            {column.total}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
