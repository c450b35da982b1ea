import { footnote, heading, line, paragraph } from '../../../scripts/make-documents/paper.ts'
import type { PlanPrint } from '../../../scripts/make-documents/plan-paper.ts'

// The layout of a plan whose cards are numbered A01-01: one table a card, notes beside the number, footnotes between.

const areaNumbers: Record<string, string> = { 'Oblast dostupné pomoci lidem': '1', 'Oblast řízení sítě': '2' }

export const planLabelsA: PlanPrint['labels'] = {
  number: 'Číslo aktivity:',
  name: 'Název aktivity:',
  targetGroups: 'Cílové skupiny uživatelů:',
  serviceTypes: 'Dotčené druhy sociálních služeb (§):',
  period: 'Doba realizace:',
  responsibility: 'Odpovědnost za realizaci:',
  costs: 'Předpokládané náklady:',
  fundingSources: 'Zdroje financování:',
  description: 'Popis aktivity a její výstupy',
  measures: 'Opatření vedoucí k naplnění',
}

const onPeopleWithIllness = footnote(
  2,
  'Duševním onemocněním se zde rozumí diagnózy, se kterými pracují centra duševního zdraví.',
)
const onMoney = footnote(1, 'Nová místa v síti vznikají jen do výše peněz, které na ně kraj a obce v daném roce mají.')

export const planA: PlanPrint = {
  title: 'Karty rozvojových aktivit 2022–2024',
  runningHeader: 'Krajský plán sociálních služeb 2022–2024',
  opening: [
    heading(1, 'Příloha č. 2 Krajského plánu sociálních služeb na léta 2022 až 2024: karty rozvojových aktivit'),
    paragraph('Číslování karet přebíráme z minulého plánu. Kde karta chybí, je důvod uveden u příslušného cíle.'),
  ],
  labels: planLabelsA,
  heading: { place: 'in-table', text: () => 'KARTA ROZVOJOVÉ AKTIVITY' },
  areaHeading: (area) => heading(1, `${areaNumbers[area] ?? ''} ${area}`, area.includes('řízení') ? {} : { footnote: 1 }),
  goalHeading: ({ number, name }) => heading(2, `Strategický cíl č. ${number}${number === '3' ? ':' : ''} ${name ?? ''}`),
  cards: {
    'A01-01': { torn: { afterMeasures: 2, by: [onMoney] } },
    'A01-02': { notes: [line('Sloučeno s aktivitou A01-03')] },
    'A01-04': {
      labels: { costs: 'Předpokládané náklady' },
      text: {
        serviceTypes:
          'Domovy pro osoby se zdravotním postižením (§48) Domovy pro seniory (§49) Domovy se zvláštním režimem (§50),',
      },
    },
    'A02-02': {
      notes: [line('Vazba na A02-03'), line('Sloučeno s aktivitou A02-05', { italic: true })],
      text: { targetGroups: [line('osoby se zdravotním postižením, osoby s chronickým duševním onemocněním', { footnote: 2 })] },
    },
    'A02-03': { notes: [line('Karta upravena', { italic: true })] },
    'A03-01': { text: { serviceTypes: '§ 37 odborné sociální poradenství, § 58 domy na půl cesty, § 69 terénní programy' } },
    'A05-01': { number: 'A05-01 Sloučeno s aktivitou A3-02' },
  },
  before: {
    'A01-01': [paragraph('Strategický cíl 1 je sloučen se strategickým cílem 4')],
    'A01-06': [paragraph('Karta A01-05 byla zrušena')],
    'A02-03': [onPeopleWithIllness],
    'A03-03': [paragraph('Karta aktivity A3-02 je sloučena s kartou A5-01')],
  },
  afterGoal: {
    4: [paragraph('Strategický cíl č. 4 byl sloučen se strategickým cílem 1')],
    5: [paragraph('Karty A05-04, A05-05 a A05-06 jsou po skončení projektů zrušeny, jejich výstupy převzaly obce')],
  },
}
