// An invented monitoring report in the size and shape of a real one, for the tests and the bench of the document writers.
import { addDays } from '#app/shared/dates.ts'
import type { Block, DocumentDescription } from '#app/shared/documents/document.ts'
import { describeTable } from '#app/shared/documents/table.ts'
import { notApplicable, unknown } from '#app/shared/documents/values.ts'

const areas = [
  'Bydlení',
  'Péče doma',
  'Rodina a děti',
  'Duševní zdraví',
  'Zaměstnanci služeb',
  'Dostupnost ve venkovských obcích',
]
const statuses = ['splněno', 'plněno průběžně', 'částečně splněno', 'nesplněno'] as const
const comment =
  'V roce 2025 proběhla v obcích s rozšířenou působností setkání poskytovatelů a zadavatelů; z nich vzešel seznam potřeb, který kraj promítl ' +
  'do návrhu sítě. Kapacita terénních služeb se zvýšila o půl úvazku, navazující výzva je připravena k vyhlášení. '

const columns = [
  { key: 'number', label: 'Číslo', kind: 'text' },
  { key: 'name', label: 'Opatření', kind: 'text' },
  { key: 'status', label: 'Stav', kind: 'text' },
  { key: 'deadline', label: 'Termín', kind: 'date' },
  { key: 'staff', label: 'Úvazky', kind: 'quantity', unit: 'úv.' },
  { key: 'costs', label: 'Náklady', kind: 'money' },
  { key: 'comment', label: 'Komentář', kind: 'text' },
] as const

export function exampleTable(count: number, first = 0) {
  const measures = Array.from({ length: count }, (_, at) => first + at)
  return describeTable({
    key: 'measures',
    caption: 'Opatření a jejich plnění',
    columns,
    rows: measures.map((at) => ({
      number: `${1 + (at % 13)}.${1 + Math.floor(at / 13)}`,
      name: `Rozvoj služby č. ${at + 1} v obcích, kde dosud chybí`,
      status: statuses[(at * 7) % 4] ?? statuses[0],
      deadline: at % 9 === 0 ? unknown : addDays('2026-01-31', at * 11),
      staff: at % 5 === 0 ? notApplicable : at * 250,
      costs: at % 7 === 0 ? 0n : BigInt(at) * 1_234_567_00n,
      comment: comment.repeat(1 + (at % 4)).trim(),
    })),
    totals: { costs: measures.reduce((sum, at) => (at % 7 === 0 ? sum : sum + BigInt(at) * 1_234_567_00n), 0n) },
  })
}

export function exampleReport(count = 109): DocumentDescription {
  const perArea = Math.ceil(count / areas.length)
  return {
    title: 'Zpráva o plnění strategie',
    subtitle: `${count} opatření v ${areas.length} oblastech`,
    language: 'cs',
    dataAsOf: '2026-03-18T09:00:00Z',
    source: 'Opora, ukázkový kraj',
    author: 'Ukázkový kraj',
    orientation: 'landscape',
    sections: [
      { type: 'paragraph', text: ['Zpráva shrnuje ', { strong: 'stav opatření' }, ' a vychází z podkladů garantů.'] },
      { type: 'note', text: 'Částky jsou v běžných cenách.' },
      ...areas.flatMap((area, at) => areaBlocks(area, at * perArea, Math.min(perArea, count - at * perArea))),
    ],
    dataTables: [exampleTable(count)],
  }
}

function areaBlocks(area: string, first: number, count: number): Block[] {
  return [
    { type: 'heading', level: 1, text: area },
    {
      type: 'facts',
      facts: [
        { term: 'Počet opatření', value: { kind: 'integer', value: count } },
        { term: 'Garant', value: unknown },
        { term: 'Více', value: [{ link: 'https://example.cz/strategie', text: 'stránka strategie' }] },
      ],
    },
    { type: 'list', items: ['podklady garantů', ['údaje ', { strong: 'pracovní skupiny' }]], numbered: first > 0 },
    exampleTable(count, first),
  ]
}
