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

// Said again in markup, because display: block on phones takes them away in some browsers.
const roles = {
  table: { role: 'table' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, note, phone = 'cards', plain = false } = props
  return (
    <div className={joinClasses('table-box', !plain && 'card')}>
      <table className={joinClasses('data-table', phone === 'cards' && 'table-cards')} {...roles.table}>
        <TableCaption {...props} />
        <TableHead columns={columns} />
        <tbody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} {...props} />
          ))}
          {rows.length === 0 && <EmptyRow span={columns.length}>{props.empty ?? 'Nic tu zatím není.'}</EmptyRow>}
        </tbody>
        {rows.length > 0 && <TotalsRow columns={columns} />}
      </table>
      {note && <p className="table-note">{note}</p>}
    </div>
  )
}

function TableCaption({ caption, captionHidden = false }: { caption: ReactNode; captionHidden?: boolean }) {
  if (!captionHidden) return <caption>{caption}</caption>
  return (
    <caption className="caption-hidden">
      <span className="visually-hidden">{caption}</span>
    </caption>
  )
}

function EmptyRow({ span, children }: { span: number; children: ReactNode }) {
  return (
    <tr {...roles.row}>
      <td {...roles.cell} colSpan={span}>
        {children}
      </td>
    </tr>
  )
}

function TableHead<Row>({ columns }: { columns: readonly DataColumn<Row>[] }) {
  return (
    <thead>
      <tr {...roles.row}>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            {...roles.columnheader}
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
      <tr {...roles.row} className={href ? 'row-link' : undefined}>
        {first && (
          <th scope="row" {...roles.rowheader}>
            {href ? <a href={href}>{first.cell(row)}</a> : first.cell(row)}
          </th>
        )}
        {rest.map((column) => (
          <td
            key={column.key}
            {...roles.cell}
            className={column.number ? 'number' : undefined}
            data-label={column.header || undefined}
          >
            {column.cell(row)}
          </td>
        ))}
      </tr>
      {detail && (
        <tr {...roles.row} className="row-detail">
          <td {...roles.cell} colSpan={columns.length}>
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
      <tr {...roles.row}>
        <th scope="row" {...roles.rowheader}>
          {first?.total ?? 'Celkem'}
        </th>
        {rest.map((column) => (
          <td
            key={column.key}
            {...roles.cell}
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
