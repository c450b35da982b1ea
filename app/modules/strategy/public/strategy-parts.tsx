import { formatDate } from '#app/shared/dates.ts'
import { exportFormats } from '#app/shared/documents/formats.ts'
import { ExportLinks, FilterLine, type ExportFormat } from '#app/ui/index.ts'
import { exportHref } from './strategy.hrefs.ts'

export type RoundLink = { asOf: string; href: string; current: boolean }

/** The rounds of a strategy to switch between; nothing where there is only one. */
export function RoundSwitch({ rounds }: { rounds: readonly RoundLink[] }) {
  if (rounds.length < 2) return null
  return (
    <FilterLine
      label="Kolo sledování"
      links={rounds.map(({ asOf, href, current }) => ({ label: `Stav k ${formatDate(asOf)}`, href, current }))}
    />
  )
}

const shown: Record<(typeof exportFormats)[number], ExportFormat> = {
  pdf: 'PDF',
  docx: 'DOCX',
  xlsx: 'XLSX',
  csv: 'CSV',
  json: 'JSON',
}

export type StrategyExportsProps = {
  slug: string
  file: string
  what: string
  asOf: string
  query?: Readonly<Record<string, string | null>>
}

/** The same data to take away in all formats, with their date. */
export function StrategyExports({ slug, file, what, asOf, query = {} }: StrategyExportsProps) {
  return (
    <ExportLinks
      what={what}
      dataDate={formatDate(asOf)}
      links={exportFormats.map((format) => ({ format: shown[format], href: exportHref(slug, `${file}.${format}`, query) }))}
    />
  )
}

/** «Strategie › … › název stránky» */
export const crumbs = (head: { slug: string; title: string }, ...more: { label: string; href?: string }[]) => [
  { label: 'Strategie', href: '/strategie' },
  ...(more.length === 0 ? [] : [{ label: head.title, href: `/strategie/${head.slug}` }]),
  ...more,
]
