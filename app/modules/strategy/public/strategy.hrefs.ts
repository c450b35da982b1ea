import { statusSlugs, type StatusKey } from '../measures/measure.labels.ts'

/** What of a strategy a page shows; a null round is the newest one. */
export type MeasureFilter = { asOf: string | null; status: StatusKey | null; numeral: string | null; guarantor: string | null }

export const noFilter: MeasureFilter = { asOf: null, status: null, numeral: null, guarantor: null }

const base = (slug: string): string => `/strategie/${encodeURIComponent(slug)}`

function withQuery(path: string, query: Readonly<Record<string, string | null>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== null) search.set(name, value)
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

export const strategyHref = (slug: string, asOf: string | null = null): string => withQuery(base(slug), { kolo: asOf })

export const areaHref = (slug: string, numeral: string, asOf: string | null = null): string =>
  withQuery(`${base(slug)}/oblast/${encodeURIComponent(numeral)}`, { kolo: asOf })

export const measureHref = (slug: string, { numeral, number }: { numeral: string; number: string }): string =>
  `${base(slug)}/opatreni/${encodeURIComponent(numeral)}/${encodeURIComponent(number)}`

export const measuresHref = (slug: string, filter: Partial<MeasureFilter> = {}): string =>
  withQuery(`${base(slug)}/opatreni`, queryOf({ ...noFilter, ...filter }))

export const overdueHref = (slug: string): string => `${base(slug)}/po-terminu`
export const orphansHref = (slug: string): string => `${base(slug)}/bez-gestora`
export const comparisonHref = (slug: string, from?: string, to?: string): string =>
  withQuery(`${base(slug)}/porovnani`, { z: from ?? null, na: to ?? null })

/** A file with the same data: «prehled.pdf», «opatreni.xlsx?stav=neplneno». */
export const exportHref = (slug: string, file: string, query: Readonly<Record<string, string | null>> = {}): string =>
  withQuery(`${base(slug)}/stahnout/${file}`, query)

export const queryOf = ({ asOf, status, numeral, guarantor }: MeasureFilter): Record<string, string | null> => ({
  kolo: asOf,
  stav: status === null ? null : statusSlugs[status],
  oblast: numeral,
  gestor: guarantor,
})
