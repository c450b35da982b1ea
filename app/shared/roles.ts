/** Roles of mandates; one person may hold several mandates and acts under one of them. */
export const roles = [
  'administrator',
  'region-planner',
  'region-finance',
  'region-methodologist',
  'region-approver',
  'council-secretary',
  'orp-coordinator',
  'orp-signatory',
  'municipality-editor',
  'municipality-signatory',
  'provider-editor',
  'provider-signatory',
  'guarantor',
  'evaluator',
  'planning-coordinator',
  'region-analyst',
  'referring-professional',
  'auditor',
] as const

export type Role = (typeof roles)[number]

export const roleLabels: Record<Role, string> = {
  administrator: 'správa systému',
  'region-planner': 'plánování kraje',
  'region-finance': 'financování kraje',
  'region-methodologist': 'metodika a kontrola kraje',
  'region-approver': 'vedení odboru kraje',
  'council-secretary': 'tajemnice rady a zastupitelstva',
  'orp-coordinator': 'koordinace ORP',
  'orp-signatory': 'podpis za ORP',
  'municipality-editor': 'obec – zpracování',
  'municipality-signatory': 'obec – podpis',
  'provider-editor': 'poskytovatel – zpracování',
  'provider-signatory': 'poskytovatel – podpis',
  guarantor: 'gestor opatření',
  evaluator: 'hodnocení žádostí',
  'planning-coordinator': 'koordinace plánování v území',
  'region-analyst': 'analytika kraje',
  'referring-professional': 'odesílající odborník',
  auditor: 'audit (jen čtení)',
}

export const isRole = (value: string): value is Role => (roles as readonly string[]).includes(value)

/** Who acts: a person under one mandate. Each act records the mandate. */
export type Actor = {
  personId: string
  personName: string
  mandateId: string
  role: Role
  organisationId: string
  organisationName: string
  /** ORP of the mandate's territory, or null where the mandate is for the whole region. */
  orpCode: string | null
}

export const hasRole = (actor: Actor | null, ...allowed: readonly Role[]): actor is Actor =>
  actor !== null && allowed.includes(actor.role)
