import { hasRole, type Actor } from '#app/shared/roles.ts'

export const canImportTerritory = (actor: Actor | null): boolean => hasRole(actor, 'administrator', 'region-planner')

/** Past imports are seen by those who make them and by the auditor. */
export const canSeeTerritoryImports = (actor: Actor | null): boolean => canImportTerritory(actor) || hasRole(actor, 'auditor')
