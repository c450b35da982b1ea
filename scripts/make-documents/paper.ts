// A document before it becomes DOCX, HTML or text: what stands on the paper, in order.

export interface Line {
  text: string
  bullet?: boolean
  bold?: boolean
  italic?: boolean
  footnote?: number
  // A mark that Word leaves in saved text only.
  bookmark?: string
}

export interface Cell {
  lines: Line[]
  span?: number
}

export interface Heading {
  kind: 'heading'
  level: 1 | 2 | 3
  line: Line
}

export interface Paragraph {
  kind: 'paragraph'
  line: Line
}

// `layout` tells the text renderers how the table reads: label and value beside each other, or a grid of many columns.
export interface Table {
  kind: 'table'
  layout: 'card' | 'grid'
  widths: number[]
  rows: Cell[][]
  headerRows?: number
  // The table goes on after a footnote or a page: in DOCX and HTML its rows belong to the table before.
  continues?: boolean
}

// Where the note stands at the foot of a page; DOCX places it by itself.
export interface Footnote {
  kind: 'footnote'
  number: number
  line: Line
}

export interface PageBreak {
  kind: 'page-break'
}

export type Block = Heading | Paragraph | Table | Footnote | PageBreak

export interface Paper {
  title: string
  runningHeader: string
  landscape: boolean
  blocks: Block[]
}

export const line = (text: string, rest: Omit<Line, 'text'> = {}): Line => ({ text, ...rest })
export const heading = (level: Heading['level'], text: string, rest: Omit<Line, 'text'> = {}): Heading => ({
  kind: 'heading',
  level,
  line: line(text, rest),
})
export const paragraph = (text: string, rest: Omit<Line, 'text'> = {}): Paragraph => ({
  kind: 'paragraph',
  line: line(text, rest),
})
export const footnote = (number: number, text: string): Footnote => ({ kind: 'footnote', number, line: line(text) })
export const cell = (text: string | Line[], span?: number): Cell => {
  const lines = typeof text === 'string' ? text.split('\n').map(lineOfText) : text
  return span === undefined ? { lines } : { lines, span }
}

function lineOfText(text: string): Line {
  const [, bookmark, rest = text] = /^\[bookmark: (\w+)\](.*)$/u.exec(text) ?? []
  if (bookmark !== undefined) return line(rest, { bookmark })
  return /^[•·] /u.test(text) ? line(text.slice(2), { bullet: true }) : line(text)
}

// Tables that only a footnote tears apart are one table again, the notes follow it.
export function joinTornTables(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const torn =
      block.kind === 'table' && block.continues ? joined.findLast((candidate) => candidate.kind === 'table') : undefined
    if (block.kind === 'table' && torn?.kind === 'table') {
      joined[joined.indexOf(torn)] = { ...torn, rows: [...torn.rows, ...block.rows] }
    } else joined.push(block)
  }
  return joined
}
