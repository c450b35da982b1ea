import { isBlank } from './characters.ts'
import { isCombining, type Flow } from './flow.ts'
import type { SourceText } from './source-text.ts'

export interface Furniture {
  kind: string
  text: string
}

export interface Unplaced {
  text: string
  from: number
  to: number
}

export type Owner = 'nobody' | 'field' | 'furniture'
const owners: readonly Owner[] = ['nobody', 'field', 'furniture']

// Who owns each character of the document. A character has one owner; what nobody claimed is unplaced.
export class CoverageLedger {
  readonly #source: SourceText
  readonly #owners: Uint8Array
  readonly #furniture: { kind: string; text: string; from: number; to: number }[] = []

  readonly #fields: string[] = []

  constructor(source: SourceText) {
    this.#source = source
    this.#owners = new Uint8Array(source.text.length)
  }

  ownerOf(offset: number): Owner {
    return owners[this.#owners[offset] ?? 0] ?? 'nobody'
  }

  // Returns the value as it was really claimed: what somebody else owns already is left out.
  field(flow: Flow): string {
    this.#claimNoise(flow)
    const { text } = this.#claim(flow, 1)
    if (text !== '') this.#fields.push(text)
    return text
  }

  // Texts that went into fields, as they were claimed.
  listFields(): readonly string[] {
    return this.#fields
  }

  furniture(flow: Flow, kind: string): void {
    this.#claimNoise(flow)
    const claimed = this.#claim(flow, 2)
    if (claimed.text !== '') this.#record(kind, claimed.text, claimed.from, claimed.to)
  }

  range(from: number, to: number, kind: string): void {
    let start = -1
    for (let offset = from; offset <= to; offset += 1) {
      const free = offset < to && this.#owners[offset] === 0
      if (free && start < 0) start = offset
      if (!free && start >= 0) {
        this.#recordRange(start, offset, kind)
        start = -1
      }
    }
  }

  #recordRange(from: number, to: number, kind: string): void {
    const text = this.#source.text.slice(from, to).trim()
    if (text === '') return
    this.#owners.fill(2, from, to)
    this.#record(kind, text, from, to)
  }

  #claimNoise(flow: Flow): void {
    for (const mark of flow.noise) this.range(mark.from, mark.to, mark.kind)
  }

  #claim(flow: Flow, owner: number): { text: string; from: number; to: number } {
    let text = ''
    let from = -1
    let to = -1
    for (let index = 0; index < flow.text.length; index += 1) {
      const offset = flow.offsets[index] ?? -1
      if (offset < 0) {
        if (text !== '' && !isBlank(text.charAt(text.length - 1))) text += flow.text.charAt(index)
        continue
      }
      if (this.#owners[offset] !== 0) continue
      if (from < 0) from = offset
      to = this.#own(offset, owner)
      text += this.#source.text.slice(offset, to)
    }
    return { text: text.trim(), from, to }
  }

  #own(offset: number, owner: number): number {
    let end = offset + 1
    while (isCombining(this.#source.text.charAt(end))) end += 1
    this.#owners.fill(owner, offset, end)
    return end
  }

  #record(kind: string, text: string, from: number, to: number): void {
    this.#furniture.push({ kind, text, from, to })
  }

  listFurniture(): Furniture[] {
    const sorted = [...this.#furniture].sort((a, b) => a.from - b.from)
    return sorted.map(({ kind, text }) => ({ kind, text }))
  }

  // Free text line by line; lines of one paragraph or cell come together.
  listUnplaced(): Unplaced[] {
    const unplaced: Unplaced[] = []
    let end = 0
    for (const line of this.#source.lines) {
      this.#claimGap(end, line.from)
      end = Math.max(end, line.to)
      this.#collect(line.from, line.to, unplaced, line.gapBefore || line.column > 0)
    }
    this.#claimGap(end, this.#source.text.length)
    return unplaced
  }

  // What stands between lines and cells: lines of a table, separators.
  #claimGap(from: number, to: number): void {
    if (from < to) this.range(from, to, 'table-line')
  }

  #collect(from: number, to: number, unplaced: Unplaced[], apart: boolean): void {
    let start = -1
    let last = -1
    let first = true
    const close = () => {
      if (start < 0) return
      this.#append({ text: '', from: start, to: last + 1 }, unplaced, apart && first)
      first = false
      start = -1
    }
    for (let offset = from; offset < to; offset += 1) {
      if (isBlank(this.#source.text.charAt(offset))) continue
      if (this.#owners[offset] !== 0) close()
      else {
        if (start < 0) start = offset
        last = offset
      }
    }
    close()
  }

  #append(piece: Unplaced, unplaced: Unplaced[], apart: boolean): void {
    const previous = unplaced.at(-1)
    if (previous && !apart && this.#onlyBlankBetween(previous.to, piece.from)) previous.to = piece.to
    else unplaced.push(piece)
    const current = unplaced.at(-1)
    if (current) current.text = this.#source.text.slice(current.from, current.to)
  }

  #onlyBlankBetween(from: number, to: number): boolean {
    for (let offset = from; offset < to; offset += 1) if (!isBlank(this.#source.text.charAt(offset))) return false
    return true
  }
}
