import { isLowerCase, isUpperCase } from '#app/shared/source-text/characters.ts'
import { sliceFlow, trimFlow, type Flow } from '#app/shared/source-text/flow.ts'
import { findNumberAtStart, numberPattern, type FoundNumber } from './card-numbers.ts'
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
  const number = findHeadNumber(rest.text)
  const after = trimFlow(sliceFlow(rest, number?.to ?? 0))
  if (!mayFollow(after, number !== undefined)) return undefined
  const label = sliceFlow(flow, 0, match[0].length)
  const numberFlow = number ? sliceFlow(rest, 0, number.to) : null
  return { number: number?.number ?? null, label, numberFlow, name: withoutLeadingMark(after), isWeak: !strong }
}

function findHeadNumber(text: string): FoundNumber | undefined {
  const plain = /^\d{1,3}(?=$|[\s:.–-])/.exec(text)?.[0]
  return findNumberAtStart(text) ?? (plain === undefined ? undefined : { from: 0, to: plain.length, number: plain })
}

// After the words of the head nothing, a name or a remark; a small letter goes on with a sentence.
function mayFollow(after: Flow, hasNumber: boolean): boolean {
  if (after.text === '') return true
  if (!hasNumber) return isQuotedName(after.text)
  return !isLowerCase(after.text.charAt(0)) || (isRemark(after) && !/^(?:byl|je |jsou |bud|se )/.test(after.folded))
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
  const goalNumber = goal?.groups?.['number']
  if (goal && goalNumber !== undefined)
    return makeHeading(flow, goal[0].length, { level: 'goal', number: goalNumber, keyword: 'cil' })
  const area = areaPattern.exec(flow.folded)
  return area ? areaHeading(flow, area) : measureHeading(flow)
}

function measureHeading(flow: Flow): Heading | undefined {
  const match = measurePattern.exec(flow.folded)
  const number = match?.groups?.['number']
  if (!match || number === undefined || !startsName(flow, match[0].length)) return undefined
  return makeHeading(flow, match[0].length, { level: 'goal', number, keyword: 'opatreni' })
}

// In «1 Oblast pomoci» the word is a part of the name, in «Oblast 1: Pomoc» it is not.
function areaHeading(flow: Flow, match: RegExpExecArray): Heading | undefined {
  const { leading, number } = match.groups ?? {}
  const written = number ?? leading
  if (written === undefined) return undefined
  const length = number === undefined ? (/^\S+\s+/.exec(flow.folded)?.[0].length ?? 0) : match[0].length
  return startsName(flow, length) ? makeHeading(flow, length, { level: 'area', number: written, keyword: 'oblast' }) : undefined
}

function startsName(flow: Flow, position: number): boolean {
  const next = flow.text.charAt(position)
  return next === '' || isUpperCase(next) || /["„]/.test(next)
}

function makeHeading(
  flow: Flow,
  length: number,
  { level, number, keyword }: { level: Heading['level']; number: string; keyword: string },
): Heading | undefined {
  const name = trimFlow(sliceFlow(flow, length))
  if (statusVerb.test(name.folded) && isLowerCase(name.text.charAt(0))) return undefined
  return { level, number: number.toUpperCase(), label: sliceFlow(flow, 0, length), name, keyword }
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
