import { compareCzech, slugify } from '#app/shared/text.ts'
import { statusKey, statusSlugs, type StatusKey } from '../measures/measure.labels.ts'
import { guarantorNames } from '../measures/measure.rules.ts'
import type { PlacedMeasure } from '../measures/measure.ts'
import type { MeasureFilter } from './strategy.hrefs.ts'

export const statusKeys: readonly StatusKey[] = ['done', 'ongoing', 'partial', 'not-done', 'no-data']

/** What an address asks for; what it says wrongly is as if it were not said. */
export function readFilter(parameters: URLSearchParams): MeasureFilter {
  const status = statusKeys.find((key) => statusSlugs[key] === parameters.get('stav'))
  return {
    asOf: parameters.get('kolo'),
    status: status ?? null,
    numeral: parameters.get('oblast'),
    guarantor: parameters.get('gestor'),
  }
}

const guarantorSlugs = (measure: Pick<PlacedMeasure, 'guarantor'>): string[] => guarantorNames(measure.guarantor).map(slugify)

export function filterMeasures(
  measures: readonly PlacedMeasure[],
  { status, numeral, guarantor }: MeasureFilter,
): PlacedMeasure[] {
  return measures.filter(
    (measure) =>
      (status === null || statusKey(measure.report.status) === status) &&
      (numeral === null || measure.numeral === numeral) &&
      (guarantor === null || guarantorSlugs(measure).includes(guarantor)),
  )
}

export type GuarantorCount = { slug: string; name: string; count: number }

/** Who answers for how many measures, most first. */
export function countGuarantors(measures: readonly PlacedMeasure[]): GuarantorCount[] {
  const counts = new Map<string, GuarantorCount>()
  for (const measure of measures)
    for (const name of guarantorNames(measure.guarantor)) {
      const slug = slugify(name)
      const known = counts.get(slug)
      if (known === undefined) counts.set(slug, { slug, name, count: 1 })
      else known.count += 1
    }
  return [...counts.values()].sort((a, b) => b.count - a.count || compareCzech(a.name, b.name))
}
