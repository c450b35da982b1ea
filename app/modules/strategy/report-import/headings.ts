import { sliceFlow, trimFlow, type Flow } from '#app/shared/source-text/flow.ts'

export interface AreaHeading {
  numeral: string | null
  label: Flow
  name: Flow
}

export interface MeasureHeading {
  number: string
  label: Flow
  numberFlow: Flow
  name: Flow
}

const numeral = '(?<numeral>[ivx]{1,5}(?![a-z])|\\d{1,2}(?![\\d./]*\\d))'
const areaPattern = new RegExp(
  `^(?:(?<leading>[ivx]{1,5}|\\d{1,2})[.)]\\s+)?(?:(?:prioritn|strategick|tematick|specifick)[a-z]*\\s+)*(?:okruh|oblast|kapitola|pilir|priorita|cil|tema)(?![a-z])(?:\\s+(?:opatreni|podpory|intervence))?\\s*(?:c\\.|cislo)?\\s*${numeral}?\\s*[.:)]*\\s*[:–-]?\\s*`,
)
const bareArea = /^(?:(?<numeral>[IVX]{1,5}|\d{1,2})(?:[.):]\s*|\s+[–-]\s*)|(?<digits>\d{1,2})\s+)(?=["„]?\p{Lu})/u

// «OKRUH OPATŘENÍ I: …», «Oblast 2 – …», «Prioritní oblast III. …», «3. oblast: …»
export function matchAreaHeading(flow: Flow): AreaHeading | undefined {
  if (!/^[\p{Lu}\d]/u.test(flow.text) || flow.text.length > 300) return undefined
  const match = areaPattern.exec(flow.folded)
  const { numeral: after, leading } = match?.groups ?? {}
  const written = after ?? leading
  if (!match || written === undefined) return undefined
  const name = trimFlow(sliceFlow(flow, match[0].length))
  if (/^\p{Ll}/u.test(name.text)) return undefined
  return { numeral: written.toUpperCase(), label: sliceFlow(flow, 0, match[0].length), name }
}

// «II. Dluhy a hospodaření», «2 Zdraví»: a heading only where a table of measures follows.
export function matchBareArea(flow: Flow): AreaHeading | undefined {
  const match = bareArea.exec(flow.text)
  const written = match?.groups?.['numeral'] ?? match?.groups?.['digits']
  if (!match || written === undefined || flow.text.length > 200 || /[.;,]$/.test(flow.text)) return undefined
  return { numeral: written, label: sliceFlow(flow, 0, match[0].length), name: trimFlow(sliceFlow(flow, match[0].length)) }
}

const numberText = '(?:(?:[IVX]{1,5}|\\d{1,2})\\s?[./-]\\s?)?\\d{1,2}(?:\\s?[./]\\s?\\d{1,2})?'
const measurePattern = new RegExp(
  `^(?:Opatření|OPATŘENÍ|Aktivita|AKTIVITA|Úkol|ÚKOL)\\s*(?:č\\.|číslo)?\\s*(?<number>${numberText})\\.?(?=[\\s:–-]|$)\\s*[:–-]?\\s*`,
)
const barePattern = new RegExp(
  `^(?<number>(?:(?:[IVX]{1,5}|\\d{1,2})\\s?[.]\\s?)\\d{1,2}|\\d{1,2}(?=[.)]))[.)]?[\\s:–-]+(?=["„]?\\p{L})`,
  'u',
)

// «Opatření 1.2: Krizové ubytování»
export function matchMeasureHeading(flow: Flow): MeasureHeading | undefined {
  return measureHeading(flow, measurePattern.exec(flow.text))
}

// «1.2 Krizové ubytování»: a measure only where its fields follow.
export function matchBareMeasure(flow: Flow): MeasureHeading | undefined {
  return measureHeading(flow, barePattern.exec(flow.text))
}

function measureHeading(flow: Flow, match: RegExpExecArray | null): MeasureHeading | undefined {
  const written = match?.groups?.['number']
  if (!match || written === undefined) return undefined
  const at = match[0].indexOf(written)
  return {
    number: normaliseMeasureNumber(written),
    label: sliceFlow(flow, 0, match[0].length),
    numberFlow: sliceFlow(flow, at, at + written.length),
    name: trimFlow(sliceFlow(flow, match[0].length)),
  }
}

const cellNumber = new RegExp(`^(?:č\\.\\s*)?(?<number>${numberText})\\s*[.)]?$`)

// A cell that holds the number of a measure and nothing else.
export function readNumberCell(text: string): { number: string; written: string } | undefined {
  const written = cellNumber.exec(text)?.groups?.['number']
  return written === undefined ? undefined : { number: normaliseMeasureNumber(written), written }
}

function normaliseMeasureNumber(written: string): string {
  return written.replace(/\s+/g, '').replace(/[.)]+$/, '')
}
