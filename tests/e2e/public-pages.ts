const strategy = '/strategie/socialni-zaclenovani-2022-2027'

export const currentPlan = '/plany/2024-2026'
export const formerPlan = '/plany/2021-2023'
export const demonstrationStrategy = strategy

/** One page of each kind that the public can open in the demonstration. */
export const publicPages: Readonly<Record<string, string>> = {
  'the first page': '/',
  'the list of plans': '/plany',
  'a plan by goals': currentPlan,
  'a plan by target groups': `${currentPlan}?podle=cilove-skupiny`,
  'a plan by service types': `${currentPlan}?podle=druhy-sluzeb`,
  'a plan by funding': `${currentPlan}?podle=financovani`,
  'a plan by responsibility': `${currentPlan}?podle=odpovednost`,
  'a card': `${currentPlan}/karty/1.1.1`,
  'a card of the former plan': `${formerPlan}/karty/A01-01`,
  'the lineage of cards': '/plany/navaznost',
  'a strategy': strategy,
  'an earlier round of a strategy': `${strategy}?kolo=2023-12-31`,
  'the measures of a strategy': `${strategy}/opatreni`,
  'filtered measures': `${strategy}/opatreni?stav=neplneno`,
  'a measure': `${strategy}/opatreni/V/6`,
  'an area of a strategy': `${strategy}/oblast/II`,
  'overdue measures': `${strategy}/po-terminu`,
  'measures without a guarantor': `${strategy}/bez-gestora`,
  'a comparison of rounds': `${strategy}/porovnani?z=2023-12-31&na=2025-12-31`,
  'the territory': '/uzemi',
  'the territory by population': '/uzemi?mapa=obyvatele',
  'the list of municipalities': '/uzemi/obce',
  'a municipality': '/uzemi/obec/577626',
  'an ORP': '/uzemi/orp/5109',
  'the code lists': '/ciselniky',
  'a code list': '/ciselniky/druhy-sluzeb',
  'an empty search': '/hledat',
  'a search with hits': '/hledat?q=senioři',
  'a search without hits': '/hledat?q=xyzzyq',
  'open data': '/data',
  'the statement of accessibility': '/pristupnost',
  'the design system': '/styl',
  'the demonstration': '/ukazka',
  'the mail of the demonstration': '/ukazka/posta',
  'the sign-in': '/prihlaseni',
}
