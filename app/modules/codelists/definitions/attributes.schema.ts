import { z } from 'zod'

const LONGEST = 500

const optional = (what: string) => z.string().max(LONGEST, `${what} může mít nejvýše ${LONGEST} znaků.`).nullable()
const codes = z.array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}(:[a-z0-9-]+)?$/, 'Kódy oddělte svislou čarou, například 39|40.'))
const age = z.number().int().max(150, 'Věk může být nejvýše 150 let.').nullable()

export const serviceKinds = { counselling: 'poradenství', care: 'péče', prevention: 'prevence' } as const
export type ServiceKind = keyof typeof serviceKinds
export const unitWorlds = { registered: 'registr', network: 'síť' } as const
export const fundingPurposes = { basic: 'základní', facultative: 'fakultativní' } as const

const keysOf = <Key extends string>(words: Readonly<Record<Key, string>>): [Key, ...Key[]] =>
  Object.keys(words) as [Key, ...Key[]]

export const serviceTypeAttributes = z.object({
  section: z.string('Zadejte paragraf zákona.').regex(/^\d{1,3}[a-z]?$/, 'Paragraf pište bez značky §, například 60a.'),
  kind: z.enum(keysOf(serviceKinds), 'Vyberte, zda jde o poradenství, péči, nebo prevenci.'),
  forms: codes.min(1, 'Vyberte aspoň jednu formu služby.'),
  networkUnits: codes.min(1, 'Vyberte aspoň jednu jednotku sítě.'),
  registeredUnits: codes,
  rpssCode: optional('Kód v registru'),
  note: optional('Poznámka'),
})
export type ServiceTypeAttributes = z.infer<typeof serviceTypeAttributes>

export const serviceFormAttributes = z.object({ rpssCode: optional('Kód v registru') })

export const capacityUnitAttributes = z.object({
  world: z.enum(keysOf(unitWorlds), 'Vyberte, kde se jednotka používá.'),
  abbreviation: z.string('Zadejte zkratku jednotky.').max(10, 'Zkratka může mít nejvýše 10 znaků.'),
})

export const targetGroupAttributes = z.object({
  parent: codes.max(1, 'Podskupina patří do jediné úřední skupiny.'),
  rpssCode: optional('Kód v registru'),
})

export const ageGroupAttributes = z
  .object({ fromAge: age, toAge: age })
  .refine(({ fromAge, toAge }) => fromAge === null || toAge === null || fromAge <= toAge, {
    message: 'Věk do nesmí být menší než věk od.',
    path: ['toAge'],
  })

export const fundingSourceAttributes = z.object({
  isPublic: z.boolean(),
  countsIntoCompensation: z.boolean(),
  purposes: z.array(z.enum(keysOf(fundingPurposes))),
  alsoCalled: z.array(z.string().max(100, 'Jiný název může mít nejvýše 100 znaků.')),
})

export const situationAttributes = z.object({
  serviceTypes: codes.min(1, 'Uveďte aspoň jeden druh služby, který v této situaci pomáhá.'),
  note: optional('Poznámka'),
})
