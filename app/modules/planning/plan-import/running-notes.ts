import type { Flow } from '#app/shared/source-text/flow.ts'
import { expandRange, findNumbers, normaliseNumber } from './card-numbers.ts'
import type { Relation, RelationKind } from './plan-import.types.ts'

// What a sentence of the running text or a remark beside a card's number says about cards or goals.
interface NoteMeaning {
  cancelled: boolean
  relations: Relation[]
}

export interface RunningNote extends NoteMeaning {
  about: 'card' | 'goal'
  subjects: string[]
}

const cancelled = /zrus|ukonc|vypust|vyraz|vynech|zanik|nerealiz|nebude (?:dale )?realiz/
const mergedInto = /(?:slouc|spoj|presun|prevede|zaclen|vclen|integrov|zahrn|prevza)[a-z]*\s+(?:do|pod|v)\s|soucasti\s/
const mergedFrom = /slouc|spojen|spoju|integrov|zahrnuje|prevzal|vznikl[ao]? (?:sloucenim|spojenim)/
const linked = /vazb|vazan|navaz|naveaz|souvis|propoj|provaz|viz\s|rozdel/
const edited = /uprav|aktualiz|zmenen|zmena|revid|prepracov|editov|doplnena/

const kinds: readonly { pattern: RegExp; kind: RelationKind }[] = [
  { pattern: mergedInto, kind: 'merged-into' },
  { pattern: mergedFrom, kind: 'merged-from' },
  { pattern: linked, kind: 'linked' },
  { pattern: edited, kind: 'edited' },
]
const keyword =
  /slouc|spoj|presun|prevede|zaclen|vclen|integrov|zahrn|prevz|vazb|navaz|souvis|propoj|provaz|viz\s|uprav|aktualiz|zmen|revid|prepracov/g

const remarkStart =
  /^[\s(]*(?:(?:karta|aktivita|opatreni)\s+)?(?:byla?\s+|je\s+|bude\s+|nove\s+)?(?:slouc(?:en|it)|spojen[ao]|vazb[ay]|vazano|navazuje|navaznost|souvisi|souvisejici|propojen[oa]|presun(?:ut|ov)|preveden|zaclenen|vclenen|integrovan|zrusen|ukoncen[oa]|vypusten|vyrazen|uprav(?:en|a)|aktualizovan|zmenen|revidovan|prepracovan|viz\s|rozdelen)/

// «Sloučeno s aktivitou A01-04», «(vazba na kartu 1.1.1)», «Karta upravena»: words about the card, not its name.
export function isRemark(flow: Flow): boolean {
  if (!remarkStart.test(flow.folded) || flow.text.length > 160) return false
  const { cancelled: isCancelled, relations } = readRemark(flow)
  return isCancelled || relations.length > 0
}

// «Vazba na A03-02, sloučeno s aktivitou A03-06» has two parts, each begins with its word.
export function readRemark(flow: Flow): NoteMeaning {
  const meaning: NoteMeaning = { cancelled: cancelled.test(flow.folded) && !/neni zrus|nezrus/.test(flow.folded), relations: [] }
  for (const part of splitAtKeywords(flow)) {
    const kind = kinds.find((candidate) => candidate.pattern.test(part.folded))?.kind
    if (!kind) continue
    const numbers = numbersIn(part.text)
    if (numbers.length === 0 && kind === 'edited') meaning.relations.push({ kind, to: null })
    for (const to of numbers) meaning.relations.push({ kind, to })
  }
  return meaning
}

function splitAtKeywords(flow: Flow): { text: string; folded: string }[] {
  const starts = [...flow.folded.matchAll(keyword)].map((match) => match.index)
  const bounds = [0, ...starts.slice(1), flow.text.length]
  return bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? flow.text.length
    return { text: flow.text.slice(start, end), folded: flow.folded.slice(start, end) }
  })
}

// Numbers of a list, a range written with «až» filled in.
function numbersIn(text: string): string[] {
  const found = findNumbers(text)
  const numbers: string[] = []
  found.forEach((current, index) => {
    const previous = found[index - 1]
    const between = previous ? text.slice(previous.to, current.from) : ''
    if (previous && /^\s*(?:až|–|-)\s*(?:\p{L}+\s+)?$/u.test(between)) {
      numbers.push(...expandRange(previous.number, current.number).slice(1))
    } else numbers.push(current.number)
  })
  return numbers
}

const cardSubject = /^(?:karta|karty|kartu|aktivita|aktivity|opatreni)(?![a-z])/
const goalSubject = /^(?:(?:strategick|specifick)[a-z]*\s+)?cil(?:e|y)?(?![a-z])/
const verb = /(?:zrus|slouc|spoj|propoj|presun|prevede|ukonc|vypust|vyraz|vynech|zanik|nerealiz|nebud|zaclen|nahraz|prevz)/

export function startsRunningNote(flow: Flow): boolean {
  if (!/^\p{Lu}/u.test(flow.text)) return false
  return (cardSubject.test(flow.folded) || goalSubject.test(flow.folded)) && numbersIn(flow.text.slice(0, 60)).length > 0
}

// A sentence about cards or goals: «Karta A02-02 byla zrušena», «Strategický cíl č. 4 byl propojen se strategickým cílem 2».
export function readRunningNote(flow: Flow): RunningNote | undefined {
  if (flow.text.length > 400) return undefined
  const subject = cardSubject.test(flow.folded) ? 'card' : goalSubject.test(flow.folded) ? 'goal' : undefined
  const at = verb.exec(flow.folded)?.index
  if (!subject || at === undefined || !/^[\p{Lu}]/u.test(flow.text)) return undefined
  return subject === 'card' ? cardNote(flow, at) : goalNote(flow, at)
}

function cardNote(flow: Flow, verbAt: number): RunningNote | undefined {
  const before = flow.text.slice(0, verbAt)
  const subjects = numbersIn(before)
  if (subjects.length === 0 || before.length > 160) return undefined
  const rest = flow.folded.slice(verbAt)
  const targets = numbersIn(flow.text.slice(verbAt)).filter((number) => !subjects.includes(number))
  const isCancelled = cancelled.test(rest)
  const kind = mergedKind(rest)
  const relations: Relation[] = kind ? targets.map((to) => ({ kind, to })) : []
  if (!isCancelled && relations.length === 0) return undefined
  return { about: 'card', subjects, cancelled: isCancelled || kind === 'merged-into', relations }
}

// In the running text a card is «sloučena s kartou X» when it is not printed any more: it went into X.
function mergedKind(folded: string): RelationKind | undefined {
  if (/slouc|spoj|presun|prevede|zaclen|nahraz|prevz/.test(folded)) return 'merged-into'
  return /propoj/.test(folded) ? 'linked' : undefined
}

function goalNote(flow: Flow, verbAt: number): RunningNote | undefined {
  const subjects = goalNumbersIn(flow.text.slice(0, verbAt))
  const targets = goalNumbersIn(flow.text.slice(verbAt)).filter((number) => !subjects.includes(number))
  if (subjects.length === 0) return undefined
  const isCancelled = cancelled.test(flow.folded.slice(verbAt))
  if (!isCancelled && targets.length === 0) return undefined
  return { about: 'goal', subjects, cancelled: isCancelled, relations: targets.map((to) => ({ kind: 'linked', to })) }
}

function goalNumbersIn(text: string): string[] {
  const numbers: string[] = []
  for (const match of text.matchAll(/(?<![\p{L}\d.])(\d{1,2}(?:\.\d{1,2})?)(?![\p{L}\d%])/gu))
    numbers.push(normaliseNumber(match[1] ?? ''))
  return numbers
}
