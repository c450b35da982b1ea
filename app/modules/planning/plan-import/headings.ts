import { isLowerCase, isUpperCase } from '#app/shared/source-text/characters.ts'
import { sliceFlow, trimFlow, type Flow } from '#app/shared/source-text/flow.ts'
import { findNumberAtStart, numberPattern } from './card-numbers.ts'
import { isRemark } from './running-notes.ts'

export interface Heading {
  level: 'goal' | 'area'
  number: string | null
  // Keyword and number, then the name.
  label: Flow
  name: Flow
  keyword: string
}

export interface CardHead {
  number: string | null
  label: Flow
  numberFlow: Flow | null
  name: Flow
  // «Aktivita 2.1.3 …» also begins sentences; it heads a card only where nothing else does.
  isWeak: boolean
}

const statusVerb =
  /\b(?:zrus|slouc|spojen|propoj|presun|prevede|preved|ukonc|vypust|vynech|nahraz|zanik|rozdel|zaclen|nerealiz|nebude|neni dale|byl[aiyo]? |jsou |je )/
const headPattern =
  /^karta\s+(?:(?:rozvojov[a-z]+|strategick[a-z]+)\s+)?(?:aktivit[ay]?|opatreni|cinnosti|zameru)(?:\s*(?:c\.|cislo))?(?![a-z])\s*[:.-]?\s*|^karta\s*(?:c\.|cislo)?\s*(?=\p{L}{0,2}\d)|^karta\s*:?\s*$/u
const activityPattern = /^(?:rozvojova\s+)?aktivita\s*(?:c\.|cislo)?\s*(?=\p{L}{0,2}\d)/u

// «KARTA ROZVOJOVÉ AKTIVITY», «Karta aktivity č. 1.1.1 – Název», «Aktivita 2.1.3: Název»
export function matchCardHead(flow: Flow): CardHead | undefined {
  if (!isUpperCase(flow.text.charAt(0))) return undefined
  const strong = headPattern.exec(flow.folded)
  const match = strong ?? activityPattern.exec(flow.folded)
  if (!match) return undefined
  const rest = trimFlow(sliceFlow(flow, match[0].length))
  const number = findNumberAtStart(rest.text)
  const plain = number ? undefined : /^\d{1,3}(?=$|[\s:.–-])/.exec(rest.text)
  const length = number?.to ?? plain?.[0].length ?? 0
  const after = trimFlow(sliceFlow(rest, length))
  if (length === 0 && rest.text !== '' && !isQuotedName(rest.text)) return undefined
  if (isLowerCase(after.text.charAt(0)) && (!isRemark(after) || /^(?:byl|je |jsou |bud|se )/.test(after.folded))) return undefined
  const name = withoutLeadingMark(after)
  const written = number?.number ?? plain?.[0] ?? null
  const label = sliceFlow(flow, 0, match[0].length)
  return { number: written, label, numberFlow: length > 0 ? sliceFlow(rest, 0, length) : null, name, isWeak: !strong }
}

function isQuotedName(text: string): boolean {
  return /^["„«–:-]/.test(text)
}

function withoutLeadingMark(flow: Flow): Flow {
  const mark = /^[\s:.–—-]+/.exec(flow.text)?.[0].length ?? 0
  return trimFlow(sliceFlow(flow, mark))
}

const numeral = '(?<number>\\d{1,2}(?:\\.\\d{1,2}){0,2}|[ivx]{1,5}(?=[\\s.:)-]|$))'
const goalPattern = new RegExp(
  `^(?:\\d{1,2}(?:\\.\\d{1,2})?\\.?\\s+)?(?:(?:strategick|specifick|hlavn|dilc|prioritn|rozvojov|obecn)[a-z]*\\s+)*cil(?:e)?\\s*(?:c\\.|cislo)?\\s*${numeral}?\\.?(?=[\\s:.–-]|$)\\s*[:.–-]?\\s*`,
)
const areaPattern = new RegExp(
  `^(?:(?<leading>\\d{1,2}|[ivx]{1,5})[.)]?\\s+)?(?:(?:prioritn|strategick|tematick)[a-z]*\\s+)*(?<keyword>oblast|okruh|kapitola|pilir|priorita|cast)(?![a-z])\\s*(?:podpory\\s+)?(?:c\\.|cislo)?\\s*${numeral}?[.:)]?\\s*[:–-]?\\s*`,
)
const measurePattern = /^(?:opatreni|priorita)\s*(?:c\.|cislo)?\s*(?<number>\d{1,2}(?:\.\d{1,2})?)\.?(?=[\s:–-]|$)\s*[:–-]?\s*/

// Headings with a word: «Strategický cíl č. 1 …», «Cíl 2.1: …», «Oblast 2 – …», «1 Oblast …».
export function matchHeading(flow: Flow): Heading | undefined {
  if (!/^[\p{Lu}\d]/u.test(flow.text)) return undefined
  const goal = goalPattern.exec(flow.folded)
  if (goal?.groups?.['number'] !== undefined) return makeHeading('goal', flow, goal[0].length, goal.groups['number'], 'cil')
  const area = areaPattern.exec(flow.folded)
  if (area) return areaHeading(flow, area)
  const measure = measurePattern.exec(flow.folded)
  if (measure && startsName(flow, measure[0].length)) {
    return makeHeading('goal', flow, measure[0].length, measure.groups?.['number'] ?? null, 'opatreni')
  }
  return undefined
}

function areaHeading(flow: Flow, match: RegExpExecArray): Heading | undefined {
  const { leading, number } = match.groups ?? {}
  const written = number ?? leading ?? null
  if (leading !== undefined && number === undefined) {
    const label = /^\S+\s+/.exec(flow.folded)?.[0].length ?? 0
    return makeHeading('area', flow, label, written, 'oblast')
  }
  if (written === null) return undefined
  return startsName(flow, match[0].length) ? makeHeading('area', flow, match[0].length, written, 'oblast') : undefined
}

function startsName(flow: Flow, position: number): boolean {
  const next = flow.text.charAt(position)
  return next === '' || isUpperCase(next) || /["„]/.test(next)
}

function makeHeading(
  level: 'goal' | 'area',
  flow: Flow,
  length: number,
  number: string | null,
  keyword: string,
): Heading | undefined {
  const name = trimFlow(sliceFlow(flow, length))
  if (statusVerb.test(name.folded) && isLowerCase(name.text.charAt(0))) return undefined
  return { level, number: number === null ? null : number.toUpperCase(), label: sliceFlow(flow, 0, length), name, keyword }
}

// «2.1 Bydlení a život bez dluhů»: only a number and a name; whether it is a heading is decided by the cards around it.
export function matchNumberedLine(flow: Flow): { number: string; label: Flow; name: Flow } | undefined {
  const match = /^(?<number>\d{1,2}(?:\.\d{1,2}){0,2})(?<mark>[.)]?)[:\s–-]+(?=["„]?\p{Lu})/u.exec(flow.text)
  const number = match?.groups?.['number']
  if (!match || number === undefined || match.groups?.['mark'] === ')') return undefined
  return { number, label: sliceFlow(flow, 0, match[0].length), name: trimFlow(sliceFlow(flow, match[0].length)) }
}

// «1.1.1 Pečovatelská služba» or «A01-01 Terénní služby» at the head of a card without the word «karta».
export function matchNumberedCard(flow: Flow): CardHead | undefined {
  const match = new RegExp(`^${numberPattern}`, 'u').exec(flow.text)
  const number = findNumberAtStart(flow.text)
  if (!match || !number || !/[-–]|\..*\./.test(number.number)) return undefined
  const rest = withoutLeadingMark(trimFlow(sliceFlow(flow, number.to)))
  if (rest.text !== '' && !/^["„\p{Lu}]/u.test(rest.text)) return undefined
  return {
    number: number.number,
    label: sliceFlow(flow, 0, 0),
    numberFlow: sliceFlow(flow, 0, number.to),
    name: rest,
    isWeak: true,
  }
}
