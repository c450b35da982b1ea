import { heading, paragraph } from '../../../scripts/make-documents/paper.ts'
import type { StrategyPrint } from '../../../scripts/make-documents/strategy-paper.ts'

// The layout of a report in wide tables: one row a measure, other words for the status.

export const strategyB: StrategyPrint = {
  title: 'Zpráva o plnění strategie začleňování 2025',
  runningHeader: 'Zpráva o plnění strategie začleňování 2025',
  landscape: true,
  opening: [
    heading(1, 'Zpráva o plnění strategie začleňování 2025'),
    paragraph('Tabulky vyplnili gestoři, odbor sociálních věcí je jen seřadil.'),
    paragraph('Z 16 opatření jsou 2 hotová, 6 se plní, 5 se plní zčásti a 3 nebyla zahájena.'),
  ],
  areaHeading: ({ numeral, name }) => `Oblast ${numeral}: ${name}`,
  columns: ['Č.', 'Opatření', 'Ukazatel', 'Termín', 'Gestor', 'Spolupracuje', 'Stav', 'Poznámka'],
  rows: { kind: 'one-row' },
  statusWords: { done: 'hotovo', ongoing: 'plní se', partial: 'plní se zčásti', 'not-done': 'nezahájeno' },
}
