import { heading, line, paragraph } from '../../../scripts/make-documents/paper.ts'
import type { PlanPrint } from '../../../scripts/make-documents/plan-paper.ts'

// The layout of a plan whose cards are numbered area.goal.card: heading above a table of two columns, running headers.

const areaNumbers: Record<string, string> = { 'Podpora v domácím prostředí': '1', 'Lidé v nouzi a řízení sítě': '2' }

export const planLabelsB: PlanPrint['labels'] = {
  number: 'Číslo karty',
  name: 'Název aktivity',
  targetGroups: 'Cílové skupiny',
  serviceTypes: 'Druhy sociálních služeb (§)',
  period: 'Doba realizace',
  responsibility: 'Odpovědnost',
  costs: 'Předpokládané náklady',
  fundingSources: 'Zdroje financování',
  description: 'Popis aktivity a výstupy',
  measures: 'Opatření k naplnění',
}

export const planB: PlanPrint = {
  title: 'Střednědobý plán rozvoje sociálních služeb 2027–2029: karty aktivit',
  runningHeader: 'Střednědobý plán rozvoje sociálních služeb 2027–2029',
  opening: [
    heading(1, 'Karty aktivit'),
    paragraph('Karty aktivit vznikly v pracovních skupinách od ledna do května. Pořadí karet nevyjadřuje jejich důležitost.'),
  ],
  labels: planLabelsB,
  heading: { place: 'above', text: (number) => `Karta aktivity č. ${number}` },
  areaHeading: (area) => heading(1, `Oblast ${areaNumbers[area] ?? ''}: ${area}`),
  goalHeading: ({ number, name }) => heading(2, `Cíl ${number} ${name ?? ''}`),
  cards: {
    '1.1.2': { heading: 'Karta aktivity č. 1.1.2 (vazba na kartu 1.1.1)' },
    '1.2.2': {
      intruders: [
        line('zaškolení poradkyň v alternativní komunikaci', { bullet: true }),
        line('společné návštěvy s dětským lékařem', { bullet: true }),
      ],
    },
    '1.2.3': { text: { fundingSources: '…', measures: [line('…', { bullet: true }), line('…', { bullet: true })] } },
  },
  afterGoal: {
    '2.2': [paragraph('Karta 2.2.3 byla zrušena, protože její obsah převzala krajská koncepce vzdělávání.')],
  },
}
