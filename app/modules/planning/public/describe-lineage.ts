import type { DocumentDescription } from '#app/shared/documents/document.ts'
import { describeTable, type TableDescription } from '#app/shared/documents/table.ts'
import { compareNatural } from '#app/shared/text.ts'
import { fateOfCard } from '../lineage/card-fate.rules.ts'
import { fateSentences, fateSummary } from '../lineage/fate-text.rules.ts'
import { periodLabel, type Lineage } from '../lineage/lineage.ts'
import { publicCardHref } from '../publication/plan.hrefs.ts'

export type FateRow = {
  planSlug: string
  planTitle: string
  period: string
  number: string
  name: string
  href: string
  summary: string
  sentences: string[]
}

/** Every card of every published plan with what became of it, newest period first. */
export function fateRows(lineage: Lineage): FateRow[] {
  return lineage.cards
    .toSorted((a, b) => b.periodFrom.localeCompare(a.periodFrom) || compareNatural(a.number, b.number))
    .map((card) => {
      const fate = fateOfCard(lineage, card.id)
      return {
        planSlug: card.planSlug,
        planTitle: card.planTitle,
        period: periodLabel(card),
        number: card.number,
        name: card.name,
        href: publicCardHref(card.planSlug, card.number),
        summary: fate === undefined ? '' : fateSummary(fate),
        sentences: fate === undefined ? [] : fateSentences(fate),
      }
    })
}

const fateTable = (key: string, caption: string, rows: readonly FateRow[]): TableDescription =>
  describeTable({
    key,
    caption,
    columns: [
      { key: 'period', label: 'Období', kind: 'text' },
      { key: 'number', label: 'Číslo', kind: 'text' },
      { key: 'name', label: 'Název', kind: 'text' },
      { key: 'summary', label: 'Co se stalo', kind: 'text' },
      { key: 'sentences', label: 'Podrobně', kind: 'text' },
    ],
    rows: rows.map(({ period, number, name, summary, sentences }) => ({
      period,
      number,
      name,
      summary,
      sentences: sentences.join(' '),
    })),
  })

export function describeLineage(lineage: Lineage, about: { dataAsOf: string; issuer: string }): DocumentDescription {
  const rows = fateRows(lineage)
  const plans = [...Map.groupBy(rows, (row) => row.planSlug)]
  return {
    title: 'Návaznost karet mezi plány',
    subtitle: 'Co se stalo s každou aktivitou',
    language: 'cs',
    dataAsOf: about.dataAsOf,
    author: about.issuer,
    source: about.issuer,
    orientation: 'landscape',
    sections: plans.map(([slug, own]) => fateTable(slug, own[0]?.planTitle ?? slug, own)),
    dataTables: [fateTable('navaznost', 'Návaznost karet mezi plány', rows)],
  }
}
