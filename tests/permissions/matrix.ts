import { roles, type Role } from '#app/shared/roles.ts'

/** Who gets in: everybody, whoever is signed in, or the listed roles. */
export type Access = 'everybody' | 'signed-in' | readonly Role[]
export type MatrixRow = { GET?: Access; POST?: Access }

export const rolesOf = (access: Access): readonly Role[] => (typeof access === 'string' ? roles : access)

const planners: Role[] = ['administrator', 'region-planner']
const approvers: Role[] = [...planners, 'region-approver']
const planReaders: Role[] = [...approvers, 'orp-coordinator', 'planning-coordinator', 'region-analyst', 'auditor']
const strategyReaders: Role[] = [...approvers, 'planning-coordinator', 'region-analyst', 'auditor']
const withHistory: Role[] = [...approvers, 'auditor']
const plannersAndAuditor: Role[] = [...planners, 'auditor']

const codeListEditors: Role[] = ['administrator', 'region-methodologist']

const everybody: MatrixRow = { GET: 'everybody' }
const codeListEditorsOnly: MatrixRow = { GET: codeListEditors, POST: codeListEditors }
const plannersOnly: MatrixRow = { GET: planners, POST: planners }

/**
 * Reviewed by hand: who may read (GET) and who may change (POST) at each address. A route without a row, a row
 * without a route, and a route that behaves otherwise each fail the test.
 */
export const matrix: Record<string, MatrixRow> = {
  '/': everybody,
  '/hledat': everybody,
  '/data': everybody,
  '/pristupnost': everybody,
  '/styl': everybody,
  '/ukazka': { GET: 'everybody', POST: 'everybody' },
  '/ukazka/posta': everybody,
  '/ukazka/prihlasit/:mandateId': everybody,
  '/prihlaseni': everybody,
  '/odhlaseni': { GET: 'everybody', POST: 'everybody' },
  '/*': everybody,

  '/uzemi': everybody,
  '/uzemi/obce': everybody,
  '/uzemi/obce/export/:format': everybody,
  '/uzemi/obec/:code': everybody,
  '/uzemi/orp/:code': everybody,
  '/plany': everybody,
  '/plany/navaznost': everybody,
  '/plany/navaznost/export/:format': everybody,
  '/plany/:planSlug': everybody,
  '/plany/:planSlug/export/:format': everybody,
  '/plany/:planSlug/karty/:cardNumber': everybody,
  '/plany/:planSlug/karty/:cardNumber/export/:format': everybody,
  '/strategie': everybody,
  '/strategie/:slug': everybody,
  '/strategie/:slug/opatreni': everybody,
  '/strategie/:slug/opatreni/:numeral/:number': everybody,
  '/strategie/:slug/oblast/:numeral': everybody,
  '/strategie/:slug/po-terminu': everybody,
  '/strategie/:slug/bez-gestora': everybody,
  '/strategie/:slug/porovnani': everybody,
  '/strategie/:slug/stahnout/:file': everybody,

  '/ciselniky': everybody,
  '/ciselniky/:list': everybody,
  '/ciselniky/:list/export/:format': everybody,

  '/prace': { GET: 'signed-in' },
  '/prace/ulohy': { GET: 'signed-in' },
  // The example is a job of the planner; others see their own.
  '/prace/ulohy/:jobId': { GET: plannersAndAuditor },

  '/prace/uzemi': { GET: plannersAndAuditor },
  '/prace/uzemi/import': plannersOnly,
  '/prace/uzemi/import/:batchId': { GET: plannersAndAuditor, POST: planners },
  '/prace/uzemi/hranice': plannersOnly,

  '/prace/ciselniky': { GET: 'signed-in' },
  '/prace/ciselniky/:list': { GET: 'signed-in' },
  '/prace/ciselniky/:list/radek/:code': { GET: 'signed-in' },
  '/prace/ciselniky/:list/novy': codeListEditorsOnly,
  '/prace/ciselniky/:list/import': codeListEditorsOnly,
  '/prace/ciselniky/import/:importId': codeListEditorsOnly,
  '/prace/ciselniky/:list/radek/:code/zmena': codeListEditorsOnly,
  '/prace/ciselniky/:list/radek/:code/ukonceni': codeListEditorsOnly,
  '/prace/ciselniky/:list/radek/:code/smazani': codeListEditorsOnly,

  '/prace/import': { GET: plannersAndAuditor, POST: planners },
  '/prace/import/:importId': { GET: plannersAndAuditor, POST: planners },
  '/prace/import/:importId/polozka/:itemKey': plannersOnly,
  '/prace/import/:importId/text/:from': plannersOnly,
  '/prace/import/:importId/potvrzeni': plannersOnly,
  '/prace/import/:importId/zahozeni': plannersOnly,
  '/prace/import/:importId/soubor': { GET: plannersAndAuditor },
  '/prace/import/:importId/json': { GET: plannersAndAuditor },

  '/prace/plany': { GET: planReaders },
  '/prace/plany/export/:format': { GET: planReaders },
  '/prace/plany/novy': plannersOnly,
  '/prace/plany/:planId': { GET: planReaders },
  '/prace/plany/:planId/upravit': plannersOnly,
  // The example is publishing, which the head may do too.
  '/prace/plany/:planId/krok/:step': { GET: approvers, POST: approvers },
  '/prace/plany/:planId/cile': { GET: planReaders, POST: planners },
  '/prace/plany/:planId/navaznost': { GET: planReaders, POST: planners },
  '/prace/plany/:planId/nove-obdobi': plannersOnly,
  '/prace/plany/:planId/karty': { GET: planReaders },
  '/prace/plany/:planId/karty/export/:format': { GET: planReaders },
  '/prace/plany/:planId/karty/nova': plannersOnly,
  '/prace/plany/:planId/karty/:cardId': { GET: planReaders, POST: planners },
  '/prace/plany/:planId/karty/:cardId/upravit': plannersOnly,
  '/prace/plany/:planId/karty/:cardId/historie': { GET: withHistory, POST: planners },
  '/prace/plany/:planId/karty/:cardId/zruseni': plannersOnly,
  // Drafts are only sent; asking for one by its address is answered by 405 to everybody.
  '/prace/plany/:planId/karty/:cardId/koncept': { GET: 'everybody', POST: planners },

  // A guarantor is led to own measures.
  '/prace/strategie': { GET: [...strategyReaders, 'guarantor'] },
  '/prace/strategie/moje': { GET: ['guarantor'] },
  '/prace/strategie/nova': plannersOnly,
  '/prace/strategie/:id': { GET: strategyReaders },
  '/prace/strategie/:id/upravit': plannersOnly,
  '/prace/strategie/:id/historie': { GET: strategyReaders },
  '/prace/strategie/:id/nova-oblast': plannersOnly,
  '/prace/strategie/:id/nove-kolo': plannersOnly,
  '/prace/strategie/oblasti/:areaId': plannersOnly,
  '/prace/strategie/oblasti/:areaId/nove-opatreni': plannersOnly,
  '/prace/strategie/opatreni/:measureId': { GET: strategyReaders, POST: planners },
  '/prace/strategie/kola/:roundId': { GET: strategyReaders, POST: planners },
  '/prace/strategie/kola/:roundId/upravit': plannersOnly,
  '/prace/strategie/kola/:roundId/zverejneni': { GET: approvers, POST: approvers },
  // The example is a measure of another organisation than the guarantor's.
  '/prace/strategie/kola/:roundId/opatreni/:measureId': { GET: strategyReaders, POST: planners },
}
