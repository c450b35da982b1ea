import { attributeOf, readMarkup } from './markup-tokens.server.ts'

export interface ParagraphStyle {
  heading: number | null
  numberingId: string | null
  level: number
}

/** Outline level and numbering that a style gives to its paragraphs. */
export function readStyles(xml: string): Map<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>()
  let current: ParagraphStyle = { heading: null, numberingId: null, level: 0 }
  for (const token of readMarkup(xml)) {
    if (token.kind !== 'open') continue
    if (token.value === 'w:style') {
      current = { heading: null, numberingId: null, level: 0 }
      styles.set(attributeOf(token.attributes, 'w:styleId') ?? '', current)
    } else styleProperties[token.value]?.(current, attributeOf(token.attributes, 'w:val') ?? '')
  }
  return styles
}

const styleProperties: Record<string, (style: ParagraphStyle, value: string) => void> = {
  'w:name': (style, value) => {
    style.heading ??= headingOfName(value)
  },
  'w:outlineLvl': (style, value) => {
    if (Number(value) < 9) style.heading = Number(value) + 1
  },
  'w:numId': (style, value) => {
    style.numberingId = value
  },
  'w:ilvl': (style, value) => {
    style.level = Number(value)
  },
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

function newLevel(): Level {
  return { format: 'decimal', text: '', start: 1 }
}

const levelProperties: Record<string, (level: Level, value: string) => void> = {
  'w:numFmt': (level, value) => {
    level.format = value
  },
  'w:lvlText': (level, value) => {
    level.text = value
  },
  'w:start': (level, value) => {
    level.start = Number(value)
  },
}

/** Marks that Word prints before paragraphs of lists: they are not in the text, only counted. */
export class DocxNumbering {
  readonly #levels = new Map<string, Level[]>()
  readonly #abstractOf = new Map<string, string>()
  readonly #counters = new Map<string, number[]>()

  constructor(xml: string) {
    const state: { list: Level[]; level: Level; numberingId: string } = { list: [], level: newLevel(), numberingId: '' }
    for (const token of readMarkup(xml)) {
      if (token.kind !== 'open') continue
      const attribute = (name: string) => attributeOf(token.attributes, name) ?? ''
      if (token.value === 'w:abstractNum') this.#levels.set(attribute('w:abstractNumId'), (state.list = []))
      else if (token.value === 'w:lvl') state.list[Number(attribute('w:ilvl'))] = state.level = newLevel()
      else if (token.value === 'w:num') state.numberingId = attribute('w:numId')
      else if (token.value === 'w:abstractNumId') this.#abstractOf.set(state.numberingId, attribute('w:val'))
      else levelProperties[token.value]?.(state.level, attribute('w:val'))
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
