import type { Role } from '#app/shared/roles.ts'

export type SeedOrganisation = {
  key: string
  kind: 'region' | 'municipality' | 'provider' | 'state' | 'other'
  name: string
  ico: string | null
  municipalityCode: string | null
}
export type SeedMandate = { person: string; organisation: string; role: Role; orpCode?: string }

/** Invented organisations; towns are real territory, their IČO is left out on purpose. */
export const organisations: SeedOrganisation[] = [
  { key: 'region', kind: 'region', name: 'Krajský úřad, odbor sociálních věcí', ico: null, municipalityCode: '563889' },
  { key: 'turnov', kind: 'municipality', name: 'Město Turnov', ico: null, municipalityCode: '577626' },
  { key: 'jablonec', kind: 'municipality', name: 'Statutární město Jablonec nad Nisou', ico: null, municipalityCode: '563510' },
  { key: 'mala-skala', kind: 'municipality', name: 'Obec Malá Skála', ico: null, municipalityCode: '563706' },
  { key: 'podhori', kind: 'provider', name: 'Podhoří, pečovatelská služba, z. ú.', ico: '99000008', municipalityCode: '577626' },
  { key: 'majak', kind: 'provider', name: 'Maják pod Ještědem, o. p. s.', ico: '99000016', municipalityCode: '563889' },
  { key: 'hospital', kind: 'other', name: 'Nemocnice Pod Hřebenem, a. s.', ico: '99000024', municipalityCode: '563889' },
  { key: 'audit', kind: 'region', name: 'Krajský úřad, útvar interního auditu', ico: null, municipalityCode: '563889' },
]

export const mandates: SeedMandate[] = [
  { person: 'Alena Správná', organisation: 'region', role: 'administrator' },
  { person: 'Petra Plánková', organisation: 'region', role: 'region-planner' },
  { person: 'Filip Finanční', organisation: 'region', role: 'region-finance' },
  { person: 'Marta Metodická', organisation: 'region', role: 'region-methodologist' },
  { person: 'Vladimír Vedoucí', organisation: 'region', role: 'region-approver' },
  { person: 'Tereza Usneslová', organisation: 'region', role: 'council-secretary' },
  { person: 'Kateřina Koordinátová', organisation: 'turnov', role: 'orp-coordinator', orpCode: '5109' },
  { person: 'Karel Tajemný', organisation: 'turnov', role: 'orp-signatory', orpCode: '5109' },
  { person: 'Olga Obecná', organisation: 'mala-skala', role: 'municipality-editor', orpCode: '5109' },
  { person: 'Stanislav Starostlivý', organisation: 'mala-skala', role: 'municipality-signatory', orpCode: '5109' },
  { person: 'Eva Editorová', organisation: 'podhori', role: 'provider-editor' },
  { person: 'Renata Statutární', organisation: 'podhori', role: 'provider-signatory' },
  { person: 'Gabriela Gestorová', organisation: 'jablonec', role: 'guarantor' },
  { person: 'Hynek Hodnotný', organisation: 'region', role: 'evaluator' },
  { person: 'Pavla Územní', organisation: 'jablonec', role: 'planning-coordinator', orpCode: '5103' },
  { person: 'Anna Analytická', organisation: 'region', role: 'region-analyst' },
  { person: 'Soňa Sociální', organisation: 'hospital', role: 'referring-professional' },
  { person: 'Adam Auditor', organisation: 'audit', role: 'auditor' },
]
