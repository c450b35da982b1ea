import type { ReactNode } from 'react'
import { bindText } from '../bind-text.ts'
import { joinClasses } from '../class-names.ts'
import { DataTable } from '../data-table.tsx'
import { Disclosure } from '../disclosure.tsx'

export type ChartTexts = {
  /** Says the message: «Pětina opatření stojí». */
  title: string
  /** Says what is drawn: unit, territory, date. */
  subtitle?: ReactNode
}

export type ChartTableData = { columns: readonly string[]; rows: readonly (readonly string[])[] }

export type ChartFrameProps = ChartTexts & { table: ChartTableData; className?: string; children: ReactNode }

/** A figure with its message, and the same data as a table. */
export function ChartFrame({ title, subtitle, table, className, children }: ChartFrameProps) {
  return (
    <figure className={joinClasses('chart', className)}>
      <figcaption>
        <span className="chart-title">{bindText(title)}</span>
        {subtitle && <span className="chart-subtitle">{bindText(subtitle)}</span>}
      </figcaption>
      {children}
      <Disclosure summary="Data v tabulce">
        <ChartTable caption={title} {...table} />
      </Disclosure>
    </figure>
  )
}

type ChartRow = { cells: readonly string[]; index: number }

function ChartTable({ caption, columns, rows }: ChartTableData & { caption: string }) {
  return (
    <DataTable<ChartRow>
      caption={caption}
      captionHidden
      phone="table"
      rows={rows.map((cells, index) => ({ cells, index }))}
      rowKey={(row) => row.index}
      columns={columns.map((header, index) => ({
        key: header,
        header,
        number: index > 0,
        cell: (row) => row.cells[index] ?? '',
      }))}
    />
  )
}
