import type { MeasureStatus } from './report-import.types.ts'

// What the importer reports about a monitoring report, and how it says so.
export const reportProblemTexts = {
  'missing-guarantor': 'Opatření nemá jmenovaného gestora.',
  'missing-name': 'Opatření nemá název.',
  'missing-number': 'Opatření nemá číslo.',
  'missing-indicator': 'Opatření nemá indikátor.',
  'missing-deadline': 'Opatření nemá termín.',
  'missing-comment': 'Opatření nemá komentář k plnění.',
  'missing-status': 'Stav plnění není uveden slovem ze stupnice.',
  'unreadable-deadline': 'Termín nešlo přečíst jako datum.',
  'swapped-cells': 'Obsah dvou polí je prohozený, vzali jsme ho z druhého pole.',
  'misplaced-content': 'Obsah pole patří podle všeho do jiného pole.',
  'done-without-evidence': 'Opatření je označeno jako splněné, komentář to nedokládá.',
  placeholder: 'Místo obsahu stojí zástupný text.',
  'repeated-field': 'Pole je u opatření uvedeno dvakrát, druhý text zůstal nezařazený.',
  'text-between': 'U opatření stojí text, který nešlo bezpečně zařadit.',
  'measure-without-area': 'Opatření stojí mimo okruhy.',
  'totals-differ': 'Počty v textu zprávy se liší od počtů spočtených z řádků.',
  'numbering-gap': 'V číslování chybí číslo a dokument to nevysvětluje.',
  'duplicate-number': 'Stejné číslo má více opatření jednoho okruhu.',
  'unplaced-text': 'Část textu se nepodařilo zařadit.',
  'no-measures': 'V dokumentu jsme nenašli žádné opatření monitorovací zprávy.',
  'empty-document': 'Dokument neobsahuje žádný text.',
} as const

export type ReportProblemCode = keyof typeof reportProblemTexts

export const measureStatusLabels: Record<MeasureStatus, string> = {
  done: 'splněno',
  ongoing: 'plněno',
  partial: 'částečně plněno',
  'not-done': 'neplněno',
}
