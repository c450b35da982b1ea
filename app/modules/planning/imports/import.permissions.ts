import { hasRole, type Actor } from '#app/shared/roles.ts'

export const canEditImports = (actor: Actor): boolean => hasRole(actor, 'administrator', 'region-planner')

export const canSeeImports = (actor: Actor): boolean => canEditImports(actor) || hasRole(actor, 'auditor')
