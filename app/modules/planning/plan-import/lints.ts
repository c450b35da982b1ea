import { fold } from '#app/shared/source-text/characters.ts'
import { fieldNames, type CardField } from './card-fields.ts'
import type { ImportedCard, ImportProblem } from './plan-import.types.ts'
import { isDashes, isPlaceholder } from '#app/shared/source-text/placeholders.ts'

const month = 'led(?:en|na)|unor|brez|dub(?:en|na)|kvet|cerv|srp|zari|rij|listopad|prosin'
const periodWords = new RegExp(
  `(?:19|20)\\d{2}|prubez|trval|kazdoroc|kontinual|dlouhodob|stredned|rocne|mesic|ctvrtlet|pololet|bez omezeni|neomez|dle potreb|po dobu|\\d\\.\\s?\\d|rok|${month}`,
)
const onlyPeriod = new RegExp(
  `^(?:od\\s|do\\s|v\\s|roku\\s|rok\\s|let(?:ech|a)?\\s|konce?\\s|(?:${month})[a-z]*\\s|[\\d\\s.,+/-])*(?:19|20)\\d{2}[\\d\\s.,+/-]*(?:(?:az|do|od|roku?|konce|a\\s?dal(?:e|si)|prubezne|konec|(?:${month})[a-z]*)[\\d\\s.,+/-]*)*$`,
)
const bodies =
  /poskytovatel|obc[ei]|obec|kraj|odbor|urad|krajsk|mest[oa]|koordinator|ministerstv|mpsv|organizac|\blk\b|\bku\b|spoluprac/
const funder =
  /^(?:mpsv(?: cr)?|lk|kraj|ku|obce(?: lk)?|obec|mesta|eu|esf|irop|ipru|opz\+?|mmr|mz|mv(?: cr)?|urad vlady(?: cr)?|liberecky kraj|kpsvl|esif|eu\s?[-–]\s?\w+\+?|statni rozpocet|nadace|uhrady(?: \w+)?|dotace.*|fondy.*)$/

interface FilledField {
  field: CardField
  text: string
}

function filledFields(card: ImportedCard): FilledField[] {
  const fields: [CardField, string][] = [
    ['name', card.name],
    ['targetGroups', card.targetGroups.join(', ')],
    ['serviceTypes', card.serviceTypes.map((service) => service.name + (service.section ?? '')).join(', ')],
    ['period', card.period],
    ['responsibility', card.responsibility],
    ['costs', card.costs.text],
    ['fundingSources', card.fundingSources.join(', ')],
    ['description', card.description],
    ['measures', card.measures.join(', ')],
  ]
  return fields.map(([field, text]) => ({ field, text: fold(text).trim() }))
}

export function fieldProblems(card: ImportedCard): ImportProblem[] {
  const problems: ImportProblem[] = []
  for (const { field, text } of filledFields(card)) {
    if (isDashes(text)) problems.push({ code: 'missing-field', text: `Pole „${fieldNames[field]}“ není vyplněno.` })
    else if (isPlaceholder(text))
      problems.push({ code: 'placeholder', text: `V poli „${fieldNames[field]}“ stojí zástupný text.` })
  }
  return [...problems, ...misplacedProblems(card)]
}

type Readable = Record<'period' | 'responsibility' | 'costs' | 'fundingSources', string>

const misplacements: readonly { field: keyof Readable; belongs: CardField; isWrong: (text: string) => boolean }[] = [
  { field: 'period', belongs: 'responsibility', isWrong: (text) => !periodWords.test(text) && bodies.test(text) },
  { field: 'responsibility', belongs: 'period', isWrong: (text) => onlyPeriod.test(text) },
  { field: 'responsibility', belongs: 'costs', isWrong: (text) => /^agenda |^rozpocet|\d\s*(?:mil|tis)\.?\s*kc/.test(text) },
  { field: 'costs', belongs: 'fundingSources', isWrong: (text) => text.split(/,\s*/).every((part) => funder.test(part)) },
  { field: 'costs', belongs: 'period', isWrong: (text) => onlyPeriod.test(text) },
  { field: 'fundingSources', belongs: 'period', isWrong: (text) => onlyPeriod.test(text) },
  { field: 'fundingSources', belongs: 'responsibility', isWrong: (text) => /ve spolupraci s/.test(text) },
  { field: 'fundingSources', belongs: 'costs', isWrong: (text) => /^[^a-z]*\d[\d .,]*(?:mil|tis|kc)/.test(text) },
]

function misplacedProblems(card: ImportedCard): ImportProblem[] {
  const texts: Readable = {
    period: readable(card.period),
    responsibility: readable(card.responsibility),
    costs: readable(card.costs.text),
    fundingSources: readable(card.fundingSources.join(', ')),
  }
  return misplacements
    .filter(({ field, isWrong }) => texts[field] !== '' && isWrong(texts[field]))
    .map(({ field, belongs }) => misplaced(field, belongs))
}

function readable(text: string): string {
  const folded = fold(text).trim()
  return isDashes(folded) || isPlaceholder(folded) ? '' : folded
}

function misplaced(field: CardField, belongs: CardField): ImportProblem {
  return {
    code: 'misplaced-content',
    text: `Obsah pole „${fieldNames[field]}“ patří podle všeho do pole „${fieldNames[belongs]}“.`,
  }
}

const keyFields: readonly CardField[] = ['name', 'description']

// A card is unfinished when its name or description is still to come, or when three fields or more are.
export function isUnfinished(card: ImportedCard): boolean {
  const open = filledFields(card).filter(({ text }) => isDashes(text) || isPlaceholder(text))
  const isWaiting = open.some(({ field, text }) => keyFields.includes(field) && isPlaceholder(text))
  return isWaiting || open.length >= 3 || card.name === ''
}
