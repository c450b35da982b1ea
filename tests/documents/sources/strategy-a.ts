import { heading, paragraph } from '../../../scripts/make-documents/paper.ts'
import type { StrategyPrint } from '../../../scripts/make-documents/strategy-paper.ts'

// The layout of a report in a Word table: six columns and two rows below for the status and the comment.

const contents = [
  'Bydlení dostupné i lidem s nízkým příjmem',
  'Dluhy a hospodaření domácností',
  'Děti, mladí lidé a škola',
  'Práce a zdraví',
  'Spolupráce a informace',
]

export const strategyA: StrategyPrint = {
  title: 'Zpráva o plnění strategie začleňování k 31. 12. 2023',
  runningHeader: 'Zpráva o plnění strategie začleňování',
  landscape: false,
  opening: [
    heading(1, 'ÚVOD'),
    paragraph('Strategie má 5 okruhů a v nich 26 opatření.'),
    ...contents.flatMap((name, index) => [paragraph(`${index + 1}.`), paragraph(name)]),
    paragraph('Zprávu sestavil odbor sociálních věcí z podkladů, které do 31. ledna 2024 zaslali gestoři.'),
    heading(1, 'SHRNUTÍ'),
    paragraph('Každé opatření má jedno ze čtyř hodnocení:'),
    ...[
      ['SPLNĚNO', 'opatření s pevným termínem je hotové a doložené'],
      ['PLNĚNO', 'opatření běží na většině území'],
      ['ČÁSTEČNĚ PLNĚNO', 'opatření běží jen v některých obcích'],
      ['NEPLNĚNO', 'opatření nezačalo, nebo k němu gestor podklady nedodal'],
    ].flatMap(([word = '', meaning = '']) => [paragraph(word, { bullet: true }), paragraph(meaning, { bullet: true })]),
    paragraph(
      'Předložené podklady ukazují, že neplněno zůstalo 6 opatření, částečně plněno je 11 opatření, plněno 8 a splněna jsou 2 opatření.',
    ),
    heading(1, 'PLNĚNÍ CÍLŮ A OPATŘENÍ'),
  ],
  areaHeading: ({ numeral, name }) => `OKRUH OPATŘENÍ ${numeral}: ${name}`,
  columns: ['Číslo', 'Popis dílčí aktivity', 'Indikátor plnění', 'Termín plnění', 'Odpovědnost', 'Spolupráce'],
  rows: { kind: 'with-rows-below', status: 'Plnění / monitoring', comment: 'Komentář / popis' },
  statusWords: { done: 'SPLNĚNO', ongoing: 'PLNĚNO', partial: 'ČÁSTEČNĚ', 'not-done': 'NEPLNĚNO' },
  measures: {
    'I.2': { deadline: 'průběžně \ndo 12 / 2027', name: 'každoroční sčítání lidí,\nkteří nemají kde bydlet' },
    'I.3': { cooperating: '---' },
    'II.1': { deadline: 'Průběžně \ndo 12 / 2027' },
    'II.2': { number: '[bookmark: _Hlk100200300]2.', cooperating: '---' },
    'III.2': { status: 'PLNĚNO ' },
    'III.4': {
      status: 'Stáže proběhly ve čtyřech školách v rámci krajského projektu a účastníci se shodli, že jeden den nestačí.',
      comment: 'ČÁSTEČNĚ',
    },
    'IV.2': { status: 'částečně plněno' },
    'IV.3': { comment: '[bookmark: _Hlk100200301]Dva mediátoři pracují v Liberci, jinde nikdo.' },
    'V.1': { number: '1. ' },
  },
}
