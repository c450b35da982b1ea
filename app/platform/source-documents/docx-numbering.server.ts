import { attributeOf, readMarkup } from './markup-tokens.server.ts'

export interface ParagraphStyle {
  heading: number | null
  numberingId: string | null
  level: number
}

/** Outline level and numbering that a style gives to its paragraphs. */
export function readStyles(xml: string): Map<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>()
  let current: ParagraphStyle | null = null
  for (const token of readMarkup(xml)) {
    if (token.kind !== 'open') continue
    const value = attributeOf(token.attributes, 'w:val') ?? ''
    if (token.value === 'w:style') {
      current = { heading: null, numberingId: null, level: 0 }
      styles.set(attributeOf(token.attributes, 'w:styleId') ?? '', current)
    } else if (!current) continue
    else if (token.value === 'w:name') current.heading ??= headingOfName(value)
    else if (token.value === 'w:outlineLvl' && Number(value) < 9) current.heading = Number(value) + 1
    else if (token.value === 'w:numId') current.numberingId = value
    else if (token.value === 'w:ilvl') current.level = Number(value)
  }
  return styles
}

function headingOfName(name: string): number | null {
  const level = /^(?:heading|nadpis)\s*(\d)/i.exec(name)?.[1]
  if (level !== undefined) return Number(level)
  return /^(?:title|název)$/i.test(name) ? 1 : null
}

interface Level {
  format: string
  text: string
  start: number
}

/** Marks that Word prints before paragraphs of lists: they are not in the text, only counted. */
export class DocxNumbering {
  readonly #levels = new Map<string, Level[]>()
  readonly #abstractOf = new Map<string, string>()
  readonly #counters = new Map<string, number[]>()

  constructor(xml: string) {
    let list: Level[] = []
    let level: Level | undefined
    let numberingId = ''
    for (const token of readMarkup(xml)) {
      if (token.kind !== 'open') continue
      const value = attributeOf(token.attributes, 'w:val') ?? ''
      if (token.value === 'w:abstractNum') {
        list = []
        this.#levels.set(attributeOf(token.attributes, 'w:abstractNumId') ?? '', list)
      } else if (token.value === 'w:lvl') {
        level = { format: 'decimal', text: '', start: 1 }
        list[Number(attributeOf(token.attributes, 'w:ilvl') ?? 0)] = level
      } else if (token.value === 'w:numFmt' && level) level.format = value
      else if (token.value === 'w:lvlText' && level) level.text = value
      else if (token.value === 'w:start' && level) level.start = Number(value)
      else if (token.value === 'w:num') numberingId = attributeOf(token.attributes, 'w:numId') ?? ''
      else if (token.value === 'w:abstractNumId') this.#abstractOf.set(numberingId, value)
    }
  }

  next(numberingId: string, depth: number): string {
    const abstract = this.#abstractOf.get(numberingId) ?? numberingId
    const levels = this.#levels.get(abstract) ?? []
    const level = levels[depth]
    if (!level || numberingId === '0' || level.format === 'none') return ''
    if (level.format === 'bullet') return '• '
    const counters = this.#counters.get(abstract) ?? []
    this.#counters.set(abstract, counters)
    counters[depth] = (counters[depth] ?? level.start - 1) + 1
    counters.length = depth + 1
    const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1
      return formatNumber(counters[index] ?? levels[index]?.start ?? 1, levels[index]?.format ?? 'decimal')
    })
    return text === '' ? '' : `${text} `
  }
}

function formatNumber(value: number, format: string): string {
  if (format === 'lowerLetter') return letter(value)
  if (format === 'upperLetter') return letter(value).toUpperCase()
  if (format === 'upperRoman') return roman(value)
  if (format === 'lowerRoman') return roman(value).toLowerCase()
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value)
}

function letter(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26))
}

const romans: readonly [number, string][] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [size, sign] of romans) {
    while (rest >= size) {
      text += sign
      rest -= size
    }
  }
  return text
}
