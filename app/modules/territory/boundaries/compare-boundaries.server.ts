import { isDeepStrictEqual } from 'node:util'
import type { DatabaseTransaction, Queryable } from '#app/platform/database/database.server.ts'
import { ruleBroken } from '#app/shared/errors.ts'
import type { PlaceChange } from '../import/territory-difference.rules.ts'
import { listMunicipalities } from '../places/place.queries.server.ts'
import { readBoundaryFile, type BoundaryShape } from './boundary-file.rules.ts'

export type ComparedBoundaries = {
  changes: PlaceChange[]
  unchanged: number
  /** New or different shapes of municipalities that we know. */
  saved: BoundaryShape[]
  /** Codes of the file that are no municipality of ours. */
  unknownCodes: string[]
  /** Municipalities of the same regions that the file leaves out. */
  missing: { code: string; name: string }[]
}

const change = (kind: PlaceChange['change'], { code, name }: { code: string; name: string }): PlaceChange => ({
  place: 'municipality',
  change: kind,
  code,
  name,
  fields: kind === 'changed' ? [{ field: 'hranice', before: 'dosavadní', after: 'nová' }] : [],
})

/** Which areas match municipalities and which do not. Boundaries that the file leaves out stay as they are. */
export async function compareBoundaryFile(database: Queryable, content: Uint8Array): Promise<ComparedBoundaries> {
  const { shapes, problem } = readBoundaryFile(new TextDecoder().decode(content))
  if (shapes === undefined) throw ruleBroken(problem)
  const places = new Map((await listMunicipalities(database)).map((place) => [place.code, place]))
  const rows = await database.selectFrom('territory.boundary').select(['code', 'geometry']).execute()
  const stored = new Map(rows.map((row) => [row.code, row.geometry]))
  const known = shapes.flatMap((shape) =>
    places.has(shape.code) ? [{ ...shape, name: places.get(shape.code)?.name ?? shape.name }] : [],
  )
  if (known.length === 0)
    throw ruleBroken({
      code: 'no-match',
      field: 'soubor',
      text: 'Žádný kód v souboru není kódem obce, kterou známe. Zkontrolujte, že jde o hranice obcí.',
    })
  const added = known.filter((shape) => !stored.has(shape.code))
  const changed = known.filter((shape) => stored.has(shape.code) && !isDeepStrictEqual(stored.get(shape.code), shape.outline))
  const regions = new Set(known.map((shape) => places.get(shape.code)?.regionCode))
  const inFile = new Set(known.map((shape) => shape.code))
  return {
    changes: [...added.map((shape) => change('added', shape)), ...changed.map((shape) => change('changed', shape))],
    unchanged: known.length - added.length - changed.length,
    saved: [...added, ...changed],
    unknownCodes: shapes.filter((shape) => !places.has(shape.code)).map((shape) => shape.code),
    missing: [...places.values()].filter(
      (place) => regions.has(place.regionCode) && !inFile.has(place.code) && !stored.has(place.code),
    ),
  }
}

export async function saveBoundaries(
  tx: DatabaseTransaction,
  { saved }: Pick<ComparedBoundaries, 'saved'>,
  source: string,
): Promise<void> {
  for (const { code, outline } of saved) {
    const geometry = JSON.stringify(outline)
    await tx
      .insertInto('territory.boundary')
      .values({ code, geometry, source })
      .onConflict((conflict) => conflict.column('code').doUpdateSet({ geometry, source }))
      .execute()
  }
}
