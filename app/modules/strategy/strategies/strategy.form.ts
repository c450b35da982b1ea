import { slugify } from '#app/shared/text.ts'
import type { Reason } from '#app/shared/errors.ts'
import type { StrategyHead } from '../publication/frozen-round.ts'
import { FieldReader, type FormValues } from '../forms/form-values.ts'

export type StrategyInput = Omit<StrategyHead, 'id'>

/** An empty address is made from the title. */
export function readStrategyForm(values: FormValues): { input: StrategyInput; reasons: Reason[] } {
  const read = new FieldReader(values)
  const title = read.text('title', { label: 'název', max: 200, required: 'Napište název strategie.' })
  const input: StrategyInput = {
    title,
    slug: slugify(read.text('slug', { label: 'adresu', max: 80 }) || title)
      .slice(0, 80)
      .replace(/-$/u, ''),
    summary: read.text('summary', { label: 'úvod', max: 2000, lines: true }),
    resolution: read.text('resolution', { label: 'číslo usnesení', max: 60 }),
    approvedOn: read.day('approvedOn'),
    validFrom: read.day('validFrom'),
    validTo: read.day('validTo'),
  }
  if (title !== '' && input.slug === '') read.refuse('slug', 'no-slug', 'Napište adresu, v názvu není žádné písmeno ani číslice.')
  if (input.validFrom !== null && input.validTo !== null && input.validTo < input.validFrom)
    read.refuse('validTo', 'period-backwards', 'Konec platnosti dejte až po jejím začátku.')
  return { input, reasons: read.reasons }
}

export const formOfStrategy = (
  { title, slug, summary, resolution, approvedOn, validFrom, validTo }: StrategyInput,
  version: number,
): FormValues => ({
  version: [String(version)],
  title: [title],
  slug: [slug],
  summary: [summary],
  resolution: [resolution],
  approvedOn: [approvedOn ?? ''],
  validFrom: [validFrom ?? ''],
  validTo: [validTo ?? ''],
})
