import { z } from 'zod'
import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { ruleBroken } from '#app/shared/errors.ts'
import { foldCzech } from '#app/shared/text.ts'
import { deadlineKinds, measureStatuses, type Area } from '../measures/measure.ts'
import { areasOfRecognised, recognisedObstacles, type RecognisedStrategy } from './recognised-strategy.ts'

const nullableText = z.string().max(100_000).nullable()
const recognisedShape = z.object({
  areas: z
    .array(
      z.object({
        numeral: nullableText,
        name: nullableText,
        intro: nullableText,
        measures: z
          .array(
            z.object({
              number: nullableText,
              name: nullableText,
              indicator: nullableText,
              deadline: z.object({ kind: z.enum(deadlineKinds), date: z.iso.date().nullable(), text: nullableText }),
              responsible: z.array(z.string()),
              cooperating: z.array(z.string()),
              status: z.enum(measureStatuses).nullable(),
              comment: nullableText,
            }),
          )
          .max(2000),
      }),
    )
    .max(200),
  statedTotals: z.partialRecord(z.enum(measureStatuses), z.number().int().nullable()).nullable(),
})

/** Anything that claims to be a recognised report; what is not gets a sentence instead of an exception. */
export function readRecognised(recognised: unknown): RecognisedStrategy {
  const parsed = recognisedShape.safeParse(recognised)
  if (parsed.success) return parsed.data
  const place = parsed.error.issues[0]?.path.join('.') ?? ''
  throw ruleBroken({ code: 'not-a-report', text: `Rozpoznanou zprávu nejde uložit: nečekaná hodnota v místě „${place}“.` })
}

/** Its areas, when nothing stands in the way of making records of them. */
export function readRecognisedAreas(recognised: RecognisedStrategy): Area[] {
  const areas = areasOfRecognised(recognised)
  const obstacles = recognisedObstacles(areas)
  if (obstacles.length > 0) throw ruleBroken(...obstacles)
  return areas
}

/** Guarantors that are called exactly as one of our organisations become that organisation. */
export async function withOrganisations(tx: DatabaseTransaction, areas: readonly Area[]): Promise<Area[]> {
  const rows = await tx.selectFrom('identity.organisation').select(['id', 'name']).execute()
  const byName = new Map(rows.map((row) => [foldCzech(row.name), row]))
  return areas.map((area) => ({
    ...area,
    measures: area.measures.map((measure) => {
      const organisation = byName.get(foldCzech(measure.guarantor.text))
      if (organisation === undefined) return measure
      return { ...measure, guarantor: { ...measure.guarantor, organisationId: organisation.id, organisation: organisation.name } }
    }),
  }))
}
