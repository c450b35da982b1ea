import type { NotDoneReason, Report } from '#app/modules/strategy/index.ts'

/** Which words of the strategy name an organisation of the demonstration; with areas, only in these. */
export const guarantorOrganisations: readonly { text: string; key: string; areas?: readonly string[] }[] = [
  { text: 'odbor sociálních věcí', key: 'region' },
  { text: 'obce', key: 'jablonec', areas: ['II', 'III', 'IV', 'VI', 'X'] },
]

/** Deliberate gaps for the lists of what is missing; the report itself leaves I.8 without a guarantor. */
export const missingDefinitions: Record<string, { guarantor?: string; indicator?: string }> = {
  'II.5': { indicator: '---' },
  'V.7': { guarantor: 'KÚ / ???' },
  'VI.6': { guarantor: '???' },
  'X.7': { indicator: '' },
  'XIII.2': { guarantor: '' },
}

const reasons: Record<string, NotDoneReason> = {
  'I.1': 'preparing',
  'I.2': 'not-started',
  'I.6': 'preparing',
  'I.7': 'no-data',
  'II.2': 'not-started',
  'II.3': 'not-started',
  'III.4': 'will-not-be-done',
  'III.7': 'no-data',
  'IV.8': 'preparing',
  'VI.3': 'preparing',
  'VI.6': 'no-data',
  'VI.8': 'preparing',
  'VII.3': 'not-started',
  'X.1': 'preparing',
  'XI.4': 'preparing',
  'XIII.4': 'not-started',
  'XIII.6': 'preparing',
}

export const notDoneReasonOf = (code: string, { status }: Report): Pick<Report, 'reason'> => ({
  reason: status === 'not-done' ? (reasons[code] ?? null) : null,
})

const evidence: Record<string, Pick<Report, 'evidenceText' | 'evidenceUrl'>> = {
  'I.2': { evidenceText: 'Přehled volných míst, adresa a záznam o spuštění', evidenceUrl: 'https://kraj.example/volna-mista' },
  'I.3': { evidenceText: 'Usnesení rady kraje č. 611/24/RK', evidenceUrl: '' },
  'II.3': {
    evidenceText: 'Usnesení zastupitelstva č. 377/24/ZK a pravidla fondu',
    evidenceUrl: 'https://kraj.example/garancni-fond',
  },
  'III.2': { evidenceText: 'Zpráva o zahájení provozu poradny', evidenceUrl: '' },
  'III.7': { evidenceText: 'Přehled o předlužení podle obcí', evidenceUrl: 'https://kraj.example/predluzeni' },
  'V.4': { evidenceText: 'Metodický list a seznam 48 škol', evidenceUrl: '' },
  'VII.4': { evidenceText: 'Usnesení rady kraje č. 540/25/RK', evidenceUrl: '' },
  'VII.6': { evidenceText: 'Usnesení zastupitelstva č. 402/24/ZK', evidenceUrl: '' },
  'X.1': { evidenceText: 'Zařazení pracovišť do sítě od 1. 4. a 1. 9. 2025', evidenceUrl: '' },
  'XII.5': { evidenceText: 'Smlouva s poskytovatelem pomoci', evidenceUrl: '' },
  'XIII.1': { evidenceText: 'Veřejný přehled', evidenceUrl: 'https://kraj.example/strategie' },
  'XIII.4': { evidenceText: 'Usnesení rady kraje č. 1190/24/RK', evidenceUrl: '' },
}

/** Proofs of what is done; three measures are left without one on purpose. */
export const evidenceOf = (code: string, { status }: Report): Partial<Report> => (status === 'done' ? (evidence[code] ?? {}) : {})

const said = (status: Report['status'], comment: string, more: Partial<Report> = {}): Report => ({
  status,
  reason: null,
  comment,
  evidenceText: '',
  evidenceUrl: '',
  problem: '',
  ...more,
})

/** What guarantors have reported so far in the round that is open. */
export const openRoundReports: Record<string, Report> = {
  'I.1': said('ongoing', 'Od ledna místo zodpovědělo 61 dotazů, otevřelo také úterní telefonickou hodinu.'),
  'I.4': said('ongoing', 'Výsledky podzimního sčítání dostaly obvody v únoru, na jaře se proberou na poradě.'),
  'II.2': said('partial', 'Výběr pracovníka běží ve dvou obvodech, čtyři zůstávají bez něj.', {
    problem: 'Mzda není krytá po roce 2026.',
  }),
  'II.7': said('partial', 'Domovníky má dál pět měst, Jablonec přidal druhý panelový dům.', {
    problem: 'Dotace se žádá každý rok znovu.',
  }),
  'III.1': said('ongoing', 'Čekací doba se drží na třech týdnech.'),
  'VII.1': said('partial', 'Bez terénní práce zbývá 14 obcí.'),
  'VII.5': said('ongoing', 'Údaje předává 94 % služeb.'),
  'X.3': said('ongoing', 'Asistentů je dvacet sedm, jeden přibyl v Jablonci.'),
  'XI.1': said('ongoing', 'Jarní kurzy začaly v devíti městech.'),
  'XIII.6': said('not-done', 'Zadání projednala rada kraje, soutěž se vyhlásí v květnu.', { reason: 'preparing' }),
}
