import { hasRole, type Actor } from '#app/shared/roles.ts'

/** Everyone reads code lists; two roles change them. */
export const canEditCodeLists = (actor: Actor | null): boolean => hasRole(actor, 'administrator', 'region-methodologist')

export const canSeeCodeListWork = (actor: Actor | null): boolean => actor !== null
