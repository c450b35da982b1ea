import { fold, isBlank, isInvisible } from './characters.ts'
import { findNoise, type Noise } from './noise.ts'

// A readable piece of the document whose every character knows where it comes from (-1 for a blank that joins lines).
export interface Flow {
  text: string
  folded: string
  offsets: number[]
  // Marks of the format inside, claimed together with the text around them.
  noise: Noise[]
}

export const emptyFlow: Flow = { text: '', folded: '', offsets: [], noise: [] }

export function isCombining(character: string): boolean {
  return character >= '\u0300' && character <= '\u036f'
}

export function flowOf(source: string, from: number, to: number): Flow {
  const raw = source.slice(from, to)
  const builder = new FlowBuilder()
  let position = 0
  for (const mark of findNoise(raw)) {
    builder.add(raw, position, mark.from, from)
    builder.mark({ ...mark, from: mark.from + from, to: mark.to + from })
    position = mark.to
  }
  builder.add(raw, position, raw.length, from)
  return trimFlow(builder.build())
}

class FlowBuilder {
  #text = ''
  #offsets: number[] = []
  #noise: Noise[] = []

  add(raw: string, from: number, to: number, base: number): void {
    for (let index = from; index < to; index += 1) {
      const character = raw.charAt(index)
      if (isCombining(character) && this.#compose(character)) continue
      if (isInvisible(character)) continue
      if (!isBlank(character)) this.#push(character, base + index)
      else this.#blank(' ')
    }
  }

  // A letter with a combining mark (text copied from some PDFs) is read as one letter; the ledger claims both.
  #compose(mark: string): boolean {
    const composed = `${this.#text.at(-1) ?? ' '}${mark}`.normalize('NFC')
    if (this.#text !== '') this.#text = this.#text.slice(0, -1) + composed.charAt(0)
    return this.#text !== ''
  }

  mark(mark: Noise): void {
    this.#noise.push(mark)
    if (mark.breaksParagraph) this.#blank('\n')
    else if (mark.kind === 'entity') this.#blank(' ')
  }

  #blank(character: ' ' | '\n'): void {
    const last = this.#text.at(-1)
    if (last === undefined || last === '\n') return
    if (last === ' ') {
      if (character === '\n') this.#text = `${this.#text.slice(0, -1)}\n`
      return
    }
    this.#push(character, -1)
  }

  #push(character: string, offset: number): void {
    this.#text += character
    this.#offsets.push(offset)
  }

  build(): Flow {
    return { text: this.#text, folded: fold(this.#text), offsets: this.#offsets, noise: this.#noise }
  }
}

export function sliceFlow(flow: Flow, start: number, end = flow.text.length): Flow {
  return {
    text: flow.text.slice(start, end),
    folded: flow.folded.slice(start, end),
    offsets: flow.offsets.slice(start, end),
    noise: [],
  }
}

export function trimFlow(flow: Flow): Flow {
  let start = 0
  let end = flow.text.length
  while (start < end && isBlank(flow.text.charAt(start))) start += 1
  while (end > start && isBlank(flow.text.charAt(end - 1))) end -= 1
  if (start === 0 && end === flow.text.length) return flow
  return { ...sliceFlow(flow, start, end), noise: flow.noise }
}

export type Joint = 'soft' | 'hard' | 'hyphen' | 'none'

const glues: Record<Joint, string> = { soft: ' ', hard: '\n', hyphen: '', none: '' }

// With a hyphen joint the left part loses its last character, which is claimed with the noise.
export function joinFlows(left: Flow, right: Flow, joint: Joint): Flow {
  const noise = [...left.noise, ...right.noise]
  if (left.text === '' || right.text === '') return { ...(left.text === '' ? right : left), noise }
  const cut = joint === 'hyphen' ? sliceFlow(left, 0, left.text.length - 1) : left
  if (joint === 'hyphen') noise.push(...hyphenOf(left))
  const glue = glues[joint]
  return {
    text: cut.text + glue + right.text,
    folded: cut.folded + glue + right.folded,
    offsets: [...cut.offsets, ...(glue === '' ? [] : [-1]), ...right.offsets],
    noise,
  }
}

function hyphenOf(flow: Flow): Noise[] {
  const offset = flow.offsets.at(-1) ?? -1
  return offset < 0 ? [] : [{ from: offset, to: offset + 1, kind: 'hyphen', breaksParagraph: false }]
}
