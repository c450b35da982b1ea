import { isBlank } from '#app/shared/source-text/characters.ts'
import type { Flow } from '#app/shared/source-text/flow.ts'
import type { MeasureStatus } from './report-import.types.ts'

const adverb =
  '(?:(?:opatreni|ukol|aktivita|je|jsou|bylo|byla|byl|byly|jiz|zcela|uplne|trvale|zatim|dosud|prubezne|v|se|vetsinou|prevazne)\\s+)*'
const phrases: readonly { status: MeasureStatus; pattern: RegExp }[] = [
  {
    status: 'partial',
    pattern: new RegExp(
      `^${adverb}(?:(?:castecn[a-z]*|zcasti|z casti)(?:\\s+(?:s?plnen[a-z]*|s?plni(?: se)?|se plni|realizovan[a-z]*))?|s?plnen[a-z]*\\s+(?:castecn[a-z]*|zcasti|z casti)|(?:se plni|plni se)\\s+(?:castecn[a-z]*|zcasti))`,
    ),
  },
  {
    status: 'not-done',
    pattern: new RegExp(
      `^${adverb}(?:nes?plnen[a-z]*|neplni(?: se)?|nes?plnit|nebyl[a-z]* (?:s?plnen[a-z]*|zahajen[a-z]*|realizovan[a-z]*)|nezahajen[a-z]*|nerealizovan[a-z]*|neni (?:s?plnen[a-z]*|zahajen[a-z]*)|nezapocat[a-z]*)`,
    ),
  },
  { status: 'done', pattern: new RegExp(`^${adverb}(?:splnen[a-z]*|splnit|dokoncen[a-z]*|hotov[a-z]*)`) },
  {
    status: 'ongoing',
    pattern: new RegExp(`^${adverb}(?:plnen[a-z]*|plni(?: se)?|probiha|realizuje(?: se)?|v realizaci|prubezne(?=[\\s.,;:)-]*$))`),
  },
]

interface StatusReading {
  status: MeasureStatus
  // How much of the text the words of the scale take.
  length: number
}

// «Částečně plněno», «SPLNĚN», «neplněno – podklady chybí»: the words must open the text.
export function readStatus(flow: Flow): StatusReading | undefined {
  const start = /^[\s"'([*•·–-]*/.exec(flow.folded)?.[0].length ?? 0
  const text = flow.folded.slice(start)
  for (const { status, pattern } of phrases) {
    const match = pattern.exec(text)
    if (!match) continue
    const rest = text.slice(match[0].length)
    if (/^[a-z0-9]/.test(rest)) continue
    if (!/^[\s"')\]*]*(?:$|[.,;:(–\n-])/.test(rest)) continue
    return { status, length: start + match[0].length + (/^[\s"')\]*]*[.,;:–-]*/.exec(rest)?.[0].length ?? 0) }
  }
  return undefined
}

// The whole cell is a word of the scale.
export function readWholeStatus(flow: Flow): MeasureStatus | undefined {
  const reading = readStatus(flow)
  if (!reading) return undefined
  for (let index = reading.length; index < flow.text.length; index += 1) if (!isBlank(flow.text.charAt(index))) return undefined
  return reading.status
}
