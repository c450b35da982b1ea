import { pluralise } from '#app/shared/text.ts'
import { statusKey, statusLabels } from '../measures/measure.labels.ts'
import { measuresOf, type Area, type MeasureStatus, type PlacedMeasure } from '../measures/measure.ts'

/** How a measure moved from one round to a later one. */
export type Move = 'better' | 'worse' | 'same' | 'reported' | 'silent' | 'new' | 'gone'

export type MeasureProgress = {
  code: string
  numeral: string
  number: string
  name: string
  before: MeasureStatus | null
  after: MeasureStatus | null
  move: Move
  comment: string
}

export type RoundProgress = { measures: MeasureProgress[]; counts: Record<Move, number> }

const rank: Record<MeasureStatus, number> = { 'not-done': 0, partial: 1, ongoing: 2, done: 3 }

export const moveLabels: Record<Move, string> = {
  better: 'posun k lepšímu',
  worse: 'posun k horšímu',
  same: 'beze změny',
  reported: 'nově sděleno',
  silent: 'nově bez údaje',
  new: 'nové opatření',
  gone: 'už není ve strategii',
}

function moveOf(before: PlacedMeasure | undefined, after: PlacedMeasure | undefined): Move {
  if (before === undefined) return 'new'
  if (after === undefined) return 'gone'
  const [old, fresh] = [before.report.status, after.report.status]
  if (old === fresh) return 'same'
  if (old === null) return 'reported'
  if (fresh === null) return 'silent'
  return rank[fresh] > rank[old] ? 'better' : 'worse'
}

/** Each measure of either round once, in the order of the later one. */
export function progressBetween(earlier: readonly Area[], later: readonly Area[]): RoundProgress {
  const old = new Map(measuresOf(earlier).map((measure) => [measure.code, measure]))
  const fresh = new Map(measuresOf(later).map((measure) => [measure.code, measure]))
  const gone = [...old.values()].filter(({ code }) => !fresh.has(code))
  const counts: Record<Move, number> = { better: 0, worse: 0, same: 0, reported: 0, silent: 0, new: 0, gone: 0 }
  const measures = [...fresh.values(), ...gone].map((measure) => {
    const [before, after] = [old.get(measure.code), fresh.get(measure.code)]
    const move = moveOf(before, after)
    counts[move] += 1
    const { code, numeral, number, name } = measure
    return {
      code,
      numeral,
      number,
      name,
      before: before?.report.status ?? null,
      after: after?.report.status ?? null,
      move,
      comment: after?.report.comment ?? '',
    }
  })
  return { measures, counts }
}

/** «z neplněno na plněno», «beze změny: plněno» */
export function moveText({ before, after, move }: Pick<MeasureProgress, 'before' | 'after' | 'move'>): string {
  const [old, fresh] = [statusLabels[statusKey(before)], statusLabels[statusKey(after)]]
  if (move === 'new') return `nové opatření: ${fresh}`
  if (move === 'gone') return `už není ve strategii, naposledy ${old}`
  return move === 'same' ? `beze změny: ${fresh}` : `z „${old}“ na „${fresh}“`
}

const forms = ['opatření', 'opatření', 'opatření'] as const

/** One sentence about all: «Lépe je na tom 72 opatření, hůř 2 opatření, beze změny je 26 opatření.» */
export function progressText({ counts }: RoundProgress): string {
  const parts: [number, string][] = [
    [counts.better, 'lépe je na tom'],
    [counts.worse, 'hůř je na tom'],
    [counts.same, 'beze změny je'],
    [counts.reported, 'nově se ozvali gestoři, kterým patří'],
    [counts.silent, 'bez údaje nově zůstalo'],
    [counts.new, 'přibylo'],
    [counts.gone, 'ubylo'],
  ]
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${words} ${pluralise(count, forms)}`)
  const text = said.join(', ')
  return text === '' ? 'Není co porovnat.' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
