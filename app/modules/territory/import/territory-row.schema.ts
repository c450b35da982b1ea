import { z } from 'zod'
import { isIsoDate } from '#app/shared/dates.ts'
import { municipalityTypes } from '../places/place.ts'

const name = (what: string) =>
  z.string().regex(/^\p{L}[\p{L}\p{M}\d .,()'’–-]{0,79}$/u, `${what} začíná písmenem a má nejvýše 80 znaků.`)
const degrees = (what: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,3}(\.\d+)?$/, `${what} pište ve stupních s desetinnou tečkou, například ${least + 2}.5.`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `${what} leží mimo Českou republiku (${least} až ${most}).`)

/** A row of the official list of municipalities; the sentences are what the person who uploads it reads. */
export const territoryRow = z.object({
  code: z.string().regex(/^\d{6}$/, 'Kód obce má mít šest číslic.'),
  name: name('Název obce'),
  status: name('Status obce'),
  type: z.enum(municipalityTypes, 'Typ obce má být I, II nebo III.'),
  orp_code: z.string().regex(/^\d{4}$/, 'Kód ORP má mít čtyři číslice.'),
  orp_name: name('Název ORP'),
  pou_code: z.string().regex(/^\d{5}$/, 'Kód POÚ má mít pět číslic.'),
  pou_name: name('Název POÚ'),
  district_code: z.string().regex(/^CZ\d{3}[0-9A-Z]$/, 'Kód okresu je kód LAU 1, například CZ0511.'),
  district_name: name('Název okresu'),
  region_code: z.string().regex(/^CZ\d{3}$/, 'Kód kraje je kód NUTS 3, například CZ051.'),
  region_name: name('Název kraje'),
  population: z
    .string()
    .regex(/^\d{1,8}$/, 'Počet obyvatel má být celé číslo bez mezer.')
    .transform(Number),
  population_date: z.string().refine(isIsoDate, 'Datum počtu obyvatel pište jako 2025-01-01.'),
  lat: degrees('Zeměpisná šířka', 48, 52),
  lon: degrees('Zeměpisná délka', 12, 19),
})

export type TerritoryRow = z.infer<typeof territoryRow>
export const territoryColumns = Object.keys(territoryRow.shape)
