import { z } from 'zod'
import type { Reason } from '#app/shared/errors.ts'
import { cornersOf, type Outline } from '../map/outline.ts'
import { outlineSchema } from './outline.schema.ts'

export type BoundaryShape = { code: string; name: string; outline: Outline }
export type BoundaryReading = { shapes: BoundaryShape[]; problem?: undefined } | { shapes?: undefined; problem: Reason }

const field = 'soubor'
const fail = (code: string, text: string): BoundaryReading => ({ problem: { code, field, text } })

const codeValue = z.union([z.string(), z.number()]).transform(String)

// Codes stand under other names in files of different offices.
const propertiesSchema = z.looseObject({
  code: codeValue.optional(),
  kod: codeValue.optional(),
  KOD: codeValue.optional(),
  name: z.string().optional(),
  nazev: z.string().optional(),
})

const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        type: z.literal('Feature'),
        id: codeValue.optional(),
        properties: propertiesSchema.nullish(),
        geometry: z.unknown(),
      }),
    )
    .min(1),
})

const insideCountry = ({ latitude, longitude }: { latitude: number; longitude: number }): boolean =>
  latitude >= 48 && latitude <= 52 && longitude >= 12 && longitude <= 19

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Feature = z.infer<typeof collectionSchema>['features'][number]

/** The first of the names under which offices write the code. */
const codeOf = ({ id, properties }: Feature): string =>
  [properties?.code, properties?.kod, properties?.KOD, id].find((code) => code !== undefined) ?? ''
const nameOf = ({ properties }: Feature, code: string): string =>
  [properties?.name, properties?.nazev].find((name) => name !== undefined) ?? code

function shapeOf(feature: Feature, place: number): BoundaryShape | Reason {
  const code = codeOf(feature)
  if (!/^\d{6}$/.test(code))
    return { code: 'feature-code', field, text: `Plocha ${place}: kód obce má mít šest číslic ve vlastnosti «code» nebo «kod».` }
  const outline = outlineSchema.safeParse(feature.geometry)
  if (!outline.success)
    return { code: 'feature-shape', field, text: `Plocha ${place} (${code}): čekáme Polygon nebo MultiPolygon.` }
  if (!cornersOf(outline.data).every(insideCountry))
    return {
      code: 'feature-place',
      field,
      text: `Plocha ${place} (${code}) leží mimo Českou republiku. Převeďte souřadnice do WGS 84 (délka, šířka).`,
    }
  return { code, name: nameOf(feature, code), outline: outline.data }
}

const isReason = (value: BoundaryShape | Reason): value is Reason => 'text' in value

/** Boundaries of municipalities from GeoJSON; the first thing that is wrong is said in one sentence. */
export function readBoundaryFile(text: string): BoundaryReading {
  const json = parseJson(text)
  if (json === undefined) return fail('not-json', 'Soubor není platný JSON. Nahrajte hranice ve formátu GeoJSON.')
  const collection = collectionSchema.safeParse(json)
  if (!collection.success)
    return fail('not-geojson', 'Soubor není GeoJSON s plochami (FeatureCollection). Vyexportujte hranice obcí znovu.')
  const shapes: BoundaryShape[] = []
  const codes = new Set<string>()
  for (const [index, feature] of collection.data.features.entries()) {
    const shape = shapeOf(feature, index + 1)
    if (isReason(shape)) return { problem: shape }
    if (codes.has(shape.code))
      return fail('double', `Obec ${shape.code} je v souboru dvakrát. Spojte její části do jedné plochy MultiPolygon.`)
    codes.add(shape.code)
    shapes.push(shape)
  }
  return { shapes }
}
