import { roles, type Role } from '#app/shared/roles.ts'

/** Who gets in: everybody, whoever is signed in, or the listed roles. */
export type Access = 'everybody' | 'signed-in' | readonly Role[]
export type MatrixRow = { GET?: Access; POST?: Access }

export const rolesOf = (access: Access): readonly Role[] => (typeof access === 'string' ? roles : access)

/**
 * Reviewed by hand: who may read (GET) and who may change (POST) at each address. A route without a row, a row
 * without a route, and a route that behaves otherwise each fail the test.
 */
export const matrix: Record<string, MatrixRow> = {
  '/': { GET: 'everybody' },
  '/hledat': { GET: 'everybody' },
  '/pristupnost': { GET: 'everybody' },
  '/styl': { GET: 'everybody' },
  '/ukazka': { GET: 'everybody', POST: 'everybody' },
  '/ukazka/posta': { GET: 'everybody' },
  '/ukazka/prihlasit/:mandateId': { GET: 'everybody' },
  '/prihlaseni': { GET: 'everybody' },
  '/odhlaseni': { GET: 'everybody', POST: 'everybody' },
  '/prace': { GET: 'signed-in' },
  '/prace/ulohy': { GET: 'signed-in' },
  '/prace/ulohy/:jobId': { GET: ['administrator', 'auditor', 'region-planner'] },
  '/*': { GET: 'everybody' },
}
