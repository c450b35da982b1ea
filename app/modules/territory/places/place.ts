/** I: basic powers; II: an authorised office (POÚ); III: extended powers (ORP). Each III has the powers of II and I as well. */
export const municipalityTypes = ['I', 'II', 'III'] as const
export type MunicipalityType = (typeof municipalityTypes)[number]

export type Validity = { validFrom: string | null; validTo: string | null }
export type Position = { latitude: number; longitude: number }

/** What official files say of a municipality; the position is its definition point in the built-up core. */
export type MunicipalityFacts = Position & {
  code: string
  name: string
  /** «Obec», «Městys», «Statutární město» */
  status: string
  type: MunicipalityType
  orpCode: string
  pouCode: string
  districtCode: string
  regionCode: string
  population: number
  populationDate: string
}
export type OrpFacts = { code: string; name: string; seatCode: string; regionCode: string }
export type PouFacts = OrpFacts & { orpCode: string }
export type DistrictFacts = { code: string; name: string; regionCode: string }
export type RegionFacts = { code: string; name: string }

export type Municipality = MunicipalityFacts & Validity
export type Orp = OrpFacts & Validity
export type Pou = PouFacts & Validity
export type District = DistrictFacts & Validity
export type Region = RegionFacts & Validity

export const isMunicipalityType = (text: string): text is MunicipalityType =>
  (municipalityTypes as readonly string[]).includes(text)
export const isMunicipalityCode = (text: string): boolean => /^\d{6}$/.test(text)

export const municipalityTypeLabels: Record<MunicipalityType, string> = {
  I: 'obec se základní působností (I)',
  II: 'obec s pověřeným obecním úřadem (II)',
  III: 'obec s rozšířenou působností (III)',
}

export const placeKinds = ['municipality', 'orp', 'pou', 'district', 'region'] as const
export type PlaceKind = (typeof placeKinds)[number]

export const placeKindLabels: Record<PlaceKind, string> = {
  municipality: 'obec',
  orp: 'ORP',
  pou: 'POÚ',
  district: 'okres',
  region: 'kraj',
}

export const municipalityForms = ['obec', 'obce', 'obcí'] as const
export const peopleForms = ['obyvatel', 'obyvatelé', 'obyvatel'] as const
