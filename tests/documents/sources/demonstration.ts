import { heading, line, paragraph } from '../../../scripts/make-documents/paper.ts'
import type { PlanPrint } from '../../../scripts/make-documents/plan-paper.ts'
import type { StrategyPrint } from '../../../scripts/make-documents/strategy-paper.ts'
import { planLabelsA } from './plan-a.ts'
import { planLabelsB } from './plan-b.ts'

// The documents of the demonstration region. Their truth is database/seed/documents, here is only how they are printed.

const link = (to: string) => line(`Vazba na ${to}`, { italic: true })

export const plan2021: PlanPrint = {
  title: 'Karty aktivit plánu na roky 2021–2023',
  runningHeader: 'Střednědobý plán rozvoje sociálních služeb 2021–2023',
  opening: [
    heading(1, 'Karty aktivit na roky 2021 až 2023'),
    paragraph('Každá karta říká, komu má pomoci, kdo za ni odpovídá, kolik stojí a podle čeho se pozná, že se podařila.'),
  ],
  labels: planLabelsA,
  heading: { place: 'in-table', text: () => 'KARTA ROZVOJOVÉ AKTIVITY' },
  areaHeading: (area) => heading(1, `Oblast ${area.startsWith('Plánování') ? 2 : 1}: ${area}`),
  goalHeading: ({ number, name }) => heading(2, `Strategický cíl č. ${number} ${name ?? ''}`),
  cards: {
    'A01-02': { notes: [line('Sloučeno s aktivitou A01-05')] },
    'A02-03': { notes: [link('A04-01')] },
    'A04-01': { notes: [link('A02-03')] },
    'A06-02': { notes: [link('A06-03')] },
    'A06-03': { notes: [link('A06-02')] },
    'A09-03': { notes: [line('Karta upravena', { italic: true })] },
  },
  afterGoal: {
    2: [paragraph('Karta A02-04 byla zrušena')],
    11: [paragraph('Karta A11-03 byla zrušena')],
  },
}

const areaOrder = [
  'Rodiny s dětmi',
  'Senioři a pečující',
  'Lidé se zdravotním postižením',
  'Duševní zdraví',
  'Lidé v nouzi',
  'Řízení, peníze a kvalita',
]

export const plan2024: PlanPrint = {
  title: 'Karty aktivit plánu na roky 2024–2026',
  runningHeader: 'Střednědobý plán rozvoje sociálních služeb 2024–2026',
  opening: [
    heading(1, 'Karty aktivit na roky 2024 až 2026'),
    paragraph(
      'Karty jsou nově číslovány podle oblasti, cíle a pořadí. Navazují na karty předchozího plánu a vyhodnocují, co se podařilo.',
    ),
  ],
  labels: planLabelsB,
  heading: { place: 'above', text: (number) => `Karta aktivity č. ${number}` },
  areaHeading: (area) => heading(1, `Oblast ${areaOrder.indexOf(area) + 1}: ${area}`),
  goalHeading: ({ number, name }) => heading(2, `Cíl ${number} ${name ?? ''}`),
  cards: { '5.1.1': { heading: 'Karta aktivity č. 5.1.1 (sloučeno s kartou 5.1.5)' } },
  afterGoal: { '6.3': [paragraph('Karta 6.3.3 byla zrušena')] },
}

export const report2023: StrategyPrint = {
  title: 'Plnění strategie sociálního začleňování k 31. 12. 2023',
  runningHeader: 'Plnění strategie sociálního začleňování k 31. 12. 2023',
  landscape: false,
  opening: [
    heading(1, 'Plnění strategie sociálního začleňování k 31. 12. 2023'),
    paragraph('Podklady dodali garanti opatření v lednu 2024. Hodnotíme 100 opatření ve 13 okruzích.'),
    paragraph('Splněno je 0 opatření, plněno 17 opatření, částečně plněno 49 opatření a neplněno 34 opatření.'),
  ],
  areaHeading: ({ numeral, name }) => `OKRUH OPATŘENÍ ${numeral}: ${name}`,
  areaInTable: true,
  columns: ['Číslo', 'Popis dílčí aktivity', 'Indikátor plnění', 'Termín plnění', 'Odpovědnost', 'Spolupráce'],
  rows: { kind: 'with-rows-below', status: 'Plnění / monitoring', comment: 'Komentář / popis' },
  statusWords: { done: 'SPLNĚNO', ongoing: 'PLNĚNO', partial: 'ČÁSTEČNĚ', 'not-done': 'NEPLNĚNO' },
}

export const report2025: StrategyPrint = {
  title: 'Plnění strategie sociálního začleňování k 31. 12. 2025',
  runningHeader: 'Plnění strategie sociálního začleňování k 31. 12. 2025',
  landscape: true,
  opening: [
    heading(1, 'Plnění strategie sociálního začleňování k 31. 12. 2025'),
    paragraph('Druhé hodnocení porovnává stav s koncem roku 2023. Opatření jsou stejná, u některých se změnil garant.'),
    paragraph(
      'Ze 100 opatření je splněno 15 opatření, plněno 46 opatření, částečně plněno 36 opatření a neplněna jsou 3 opatření.',
    ),
  ],
  areaHeading: ({ numeral, name }) => `Oblast ${numeral}: ${name}`,
  columns: ['Č.', 'Opatření', 'Ukazatel', 'Termín', 'Garant', 'Spolupracuje', 'Stav', 'Komentář'],
  rows: { kind: 'one-row' },
  statusWords: { done: 'splněno', ongoing: 'plněno', partial: 'částečně plněno', 'not-done': 'neplněno' },
}
