import { formatDate, pragueDate } from '#app/shared/dates.ts'
import type { Block, DocumentDescription, Fact } from '#app/shared/documents/document.ts'
import { describeTable } from '#app/shared/documents/table.ts'
import { unknown } from '#app/shared/documents/values.ts'
import { countStatuses, totalsDifferences } from '../measures/count-statuses.rules.ts'
import { deadlineText, statusKey, statusLabels, statusText } from '../measures/measure.labels.ts'
import { hasGuarantor } from '../measures/measure.rules.ts'
import type { Area, PlacedMeasure } from '../measures/measure.ts'
import { measuresOf, measureTitle } from '../measures/measure.ts'
import { moveText, progressText, type RoundProgress } from '../differences/progress.rules.ts'
import type { PublishedRound } from '../publication/frozen-round.ts'
import type { MeasureInRound } from '../publication/strategy-view.ts'
import { sizeText, statusMessage } from '../public/strategy-messages.rules.ts'
import { describeAreas } from './area-table.ts'
import { describeAllFields, describePrintedMeasures } from './measure-table.ts'

/** Who issues the document. */
export type Issuer = { regionName: string; officeName: string }

type Frame = Pick<DocumentDescription, 'title' | 'subtitle' | 'language' | 'dataAsOf' | 'source' | 'author' | 'orientation'>

function frameOf(title: string, { strategy, round }: PublishedRound, { regionName, officeName }: Issuer): Frame {
  return {
    title,
    subtitle: `${strategy.title}. ${round.title}, stav k ${formatDate(round.asOf)}`,
    language: 'cs',
    dataAsOf: round.asOf,
    source: `Opora, ${regionName}`,
    author: officeName,
    orientation: 'landscape',
  }
}

const dateOr = (date: string | null): Fact['value'] => (date === null ? unknown : { kind: 'date', value: date })

const strategyFacts = ({ strategy, areas, publishedAt, sha256 }: PublishedRound): Fact[] => [
  { term: 'Schváleno usnesením', value: strategy.resolution === '' ? unknown : strategy.resolution },
  { term: 'Schváleno dne', value: dateOr(strategy.approvedOn) },
  { term: 'Platí od', value: dateOr(strategy.validFrom) },
  { term: 'Platí do', value: dateOr(strategy.validTo) },
  { term: 'Rozsah', value: sizeText(measuresOf(areas).length, areas.length) },
  { term: 'Zveřejněno', value: formatDate(pragueDate(publishedAt)) },
  { term: 'Otisk zveřejněných dat (SHA-256)', value: sha256 },
]

/** Where the imported report says other totals than its rows give. */
export function totalsNote({ counts, round }: PublishedRound): string | null {
  const differences = totalsDifferences(counts, round.statedTotals)
  if (differences.length === 0) return null
  const said = differences.map(({ status, counted, stated }) => `${statusLabels[status]} ${counted} (zpráva uvádí ${stated})`)
  return `Počty jsou spočítány z jednotlivých opatření. Zpráva ve svém textu uvádí jiné: ${said.join(', ')}.`
}

const noteOf = (round: PublishedRound): Block[] => {
  const note = totalsNote(round)
  return note === null ? [] : [{ type: 'note', text: note }]
}

/** The whole monitoring report: what it is, the counts, then each area with its measures. */
export function describeReport(round: PublishedRound, previous: PublishedRound | undefined, issuer: Issuer): DocumentDescription {
  const before = previous === undefined ? null : { counts: previous.counts, asOf: previous.round.asOf }
  return {
    ...frameOf('Zpráva o plnění strategie', round, issuer),
    sections: [
      ...(round.strategy.summary === '' ? [] : [{ type: 'paragraph', text: round.strategy.summary } as const]),
      { type: 'facts', facts: strategyFacts(round) },
      { type: 'heading', level: 1, text: 'Souhrn' },
      { type: 'paragraph', text: `${statusMessage(round.counts, before)}.` },
      ...noteOf(round),
      describeAreas(round.areas),
      ...round.areas.flatMap(areaBlocks),
    ],
    dataTables: [describeAllFields(measuresOf(round.areas)), describeAreas(round.areas)],
  }
}

function areaBlocks(area: Area): Block[] {
  const blocks: Block[] = [{ type: 'heading', level: 1, text: `${area.numeral}. ${area.name}` }]
  if (area.intro !== '') blocks.push({ type: 'paragraph', text: area.intro })
  return [
    ...blocks,
    describePrintedMeasures(measuresOf([area]), {
      key: `area-${area.numeral}`,
      caption: `${area.numeral}. ${area.name}: opatření a jejich plnění`,
    }),
  ]
}

export function describeOverview(
  round: PublishedRound,
  previous: PublishedRound | undefined,
  issuer: Issuer,
): DocumentDescription {
  const before = previous === undefined ? null : { counts: previous.counts, asOf: previous.round.asOf }
  return {
    ...frameOf('Přehled plnění strategie', round, issuer),
    sections: [
      { type: 'facts', facts: strategyFacts(round) },
      { type: 'paragraph', text: `${statusMessage(round.counts, before)}.` },
      ...noteOf(round),
      describeAreas(round.areas),
    ],
  }
}

/** A list of measures under any heading: filtered, overdue, without a guarantor, of one area. */
export function describeMeasureList(
  title: string,
  measures: readonly PlacedMeasure[],
  { round, issuer, note }: { round: PublishedRound; issuer: Issuer; note?: string },
): DocumentDescription {
  const counts = countStatuses(measures.map((measure) => measure.report))
  return {
    ...frameOf(title, round, issuer),
    sections: [
      ...(note === undefined ? [] : [{ type: 'paragraph', text: note } as const]),
      { type: 'facts', facts: [{ term: 'Počet opatření', value: { kind: 'integer', value: counts.total } }] },
      describePrintedMeasures(measures, { key: 'measures', caption: title }),
    ],
    dataTables: [describeAllFields(measures, title)],
  }
}

/** One measure and what was said about it in each round. */
export function describeMeasure(
  { round, measure }: MeasureInRound,
  history: readonly MeasureInRound[],
  issuer: Issuer,
): DocumentDescription {
  return {
    ...frameOf(measureTitle(measure), round, issuer),
    orientation: 'portrait',
    sections: [
      {
        type: 'facts',
        facts: [
          { term: 'Oblast', value: `${measure.numeral}. ${measure.areaName}` },
          { term: 'Indikátor', value: measure.indicator === '' ? unknown : measure.indicator },
          { term: 'Termín', value: deadlineText(measure.deadline) },
          {
            term: 'Gestor',
            value: hasGuarantor(measure.guarantor) ? measure.guarantor.text || (measure.guarantor.organisation ?? '') : unknown,
          },
          { term: 'Spolupráce', value: measure.cooperating.length === 0 ? unknown : measure.cooperating.join(', ') },
          { term: 'Stav', value: statusText(measure.report.status, measure.report.reason) },
        ],
      },
      describeHistory(history),
    ],
  }
}

function describeHistory(history: readonly MeasureInRound[]) {
  return describeTable({
    key: 'rounds',
    caption: 'Plnění v jednotlivých kolech',
    columns: [
      { key: 'asOf', label: 'Stav k', kind: 'date' },
      { key: 'status', label: 'Stav', kind: 'text' },
      { key: 'comment', label: 'Komentář', kind: 'text' },
      { key: 'evidence', label: 'Doklad', kind: 'text' },
    ],
    rows: history.map(({ round, measure: { report } }) => ({
      asOf: round.round.asOf,
      status: statusText(report.status, report.reason),
      comment: report.comment === '' ? unknown : report.comment,
      evidence:
        report.evidenceText === '' && report.evidenceUrl === ''
          ? unknown
          : [report.evidenceText, report.evidenceUrl].filter(Boolean).join(', '),
    })),
  })
}

export function describeComparison(
  earlier: PublishedRound,
  later: PublishedRound,
  { progress, issuer }: { progress: RoundProgress; issuer: Issuer },
): DocumentDescription {
  const moved = progress.measures.filter(({ move }) => move !== 'same')
  return {
    ...frameOf(`Co se změnilo od ${formatDate(earlier.round.asOf)} do ${formatDate(later.round.asOf)}`, later, issuer),
    sections: [
      { type: 'paragraph', text: progressText(progress) },
      describeTable({
        key: 'moves',
        caption: 'Opatření, jejichž stav se změnil',
        columns: [
          { key: 'code', label: 'Číslo', kind: 'text' },
          { key: 'name', label: 'Opatření', kind: 'text' },
          { key: 'move', label: 'Změna', kind: 'text' },
          { key: 'before', label: `Stav k ${formatDate(earlier.round.asOf)}`, kind: 'text' },
          { key: 'after', label: `Stav k ${formatDate(later.round.asOf)}`, kind: 'text' },
          { key: 'comment', label: 'Komentář', kind: 'text' },
        ],
        rows: moved.map(({ code, name, move, before, after, comment }) => ({
          code,
          name,
          move: moveText({ before, after, move }),
          before: statusLabels[statusKey(before)],
          after: statusLabels[statusKey(after)],
          comment: comment === '' ? unknown : comment,
        })),
      }),
    ],
  }
}
