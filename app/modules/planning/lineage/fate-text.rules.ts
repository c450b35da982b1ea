import { endsOfFate, type Fate, type FateEnd } from './card-fate.rules.ts'
import { periodLabel, type LineageCard } from './lineage.ts'

const stepWords = { continues: 'pokračuje jako', merged: 'je sloučena do', split: 'je rozdělena do' }

const nameOf = (card: LineageCard): string => `${card.number} ${card.name}`

function endWords(end: FateEnd): string {
  const because = 'reason' in end && end.reason ? ` Důvod: ${end.reason}` : ''
  switch (end.kind) {
    case 'cancelled':
      return `Do dalšího plánu převzata nebyla.${because}`
    case 'cancelled-in-period':
      return `V průběhu období byla zrušena.${because}`
    case 'valid':
      return 'Je součástí nejnovějšího plánu.'
    case 'untold':
      return 'Další plán o ní nic neuvádí.'
  }
}

/** Sentences of «co se stalo s aktivitou»: each step in its period, each path to its end. */
export function fateSentences(fate: Fate): string[] {
  const steps = fate.steps.flatMap((step) => {
    const reason = step.reason ? ` (${step.reason})` : ''
    const sentence = `V období ${periodLabel(step.into.card)} karta ${fate.card.number} ${stepWords[step.kind]} ${nameOf(step.into.card)}${reason}.`
    return [sentence, ...fateSentences(step.into)]
  })
  return fate.end === null ? steps : [`Karta ${fate.card.number} (${periodLabel(fate.card)}): ${endWords(fate.end)}`]
}

/** One line for lists: «pokračuje v 2.1.1 a 2.1.2», «nepokračuje», «platí». */
export function fateSummary(fate: Fate): string {
  if (fate.steps.length > 0) {
    const ends = [...new Set(endsOfFate(fate).map(({ card }) => card.number))]
    return `vede do ${ends.join(', ')}`
  }
  if (fate.end?.kind === 'valid') return 'platí'
  return fate.end?.kind === 'untold' ? 'bez údaje' : 'nepokračuje'
}
