import type { ImportedDeadline } from './report-import.types.ts'

const months = ['led', 'unor', 'brez', 'dub', 'kvet', 'cerv', 'cervenec', 'srp', 'zari', 'rij', 'listopad', 'prosin']
const monthPattern =
  '(?:led(?:en|na|nu)|unor[a-z]*|brez[a-z]*|dub(?:en|na|nu)|kvet[a-z]*|cervenec|cervenc[a-z]*|cerv(?:en|na|nu)|srp[a-z]*|zari|rij[a-z]*|listopad[a-z]*|prosin[a-z]*)'
const year = '(?<year>(?:19|20)\\d{2})'

interface FoundDate {
  index: number
  date: string
}

type Reading = (groups: Record<string, string>) => { year: number; month: number; day: number | null }

const patterns: readonly { pattern: RegExp; read: Reading }[] = [
  {
    pattern: new RegExp(`(?<![\\d.])(?<day>\\d{1,2})\\s*\\.\\s*(?<month>\\d{1,2})\\s*\\.\\s*${year}(?!\\d)`, 'g'),
    read: (groups) => ({ year: Number(groups['year']), month: Number(groups['month']), day: Number(groups['day']) }),
  },
  {
    pattern: new RegExp(`(?<year>(?:19|20)\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)`, 'g'),
    read: (groups) => ({ year: Number(groups['year']), month: Number(groups['month']), day: Number(groups['day']) }),
  },
  {
    pattern: new RegExp(`(?<![\\d.])(?<month>0?[1-9]|1[0-2])\\s*[./-]\\s*${year}(?!\\d)`, 'g'),
    read: (groups) => ({ year: Number(groups['year']), month: Number(groups['month']), day: null }),
  },
  {
    pattern: new RegExp(`(?:(?<day>\\d{1,2})\\.\\s*)?(?<month>${monthPattern})\\s*(?:roku\\s+)?${year}(?!\\d)`, 'g'),
    read: (groups) => ({
      year: Number(groups['year']),
      month: monthOf(groups['month'] ?? ''),
      day: groups['day'] ? Number(groups['day']) : null,
    }),
  },
  {
    pattern: new RegExp(
      `(?:(?<quarter>[1-4]|iv|i{1,3})\\.?\\s*(?:ctvrtleti|q|kvartal[a-z]*)|q\\s*(?<q>[1-4]))[\\s/.]*(?:roku\\s+)?${year}(?!\\d)`,
      'g',
    ),
    read: (groups) => ({ year: Number(groups['year']), month: 3 * ordinal(groups['quarter'] ?? groups['q'] ?? '4'), day: null }),
  },
  {
    pattern: new RegExp(`(?<half>[12]|i{1,2})\\.?\\s*(?:pololeti|pol\\.)[\\s/.]*(?:roku\\s+)?${year}(?!\\d)`, 'g'),
    read: (groups) => ({ year: Number(groups['year']), month: 6 * ordinal(groups['half'] ?? '2'), day: null }),
  },
]

function ordinal(written: string): number {
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(written)
  return roman >= 0 ? roman + 1 : Number(written)
}

function monthOf(word: string): number {
  if (/^cervene?c/.test(word)) return 7
  return months.findIndex((stem) => stem !== 'cervenec' && word.startsWith(stem)) + 1
}

function lastDayOf(yearNumber: number, month: number): number {
  if (month === 2) return (yearNumber % 4 === 0 && yearNumber % 100 !== 0) || yearNumber % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

// All dates of the text, a month alone standing for its last day, a year alone for its last.
function findDates(folded: string): FoundDate[] {
  const found: FoundDate[] = []
  let rest = folded
  for (const { pattern, read } of patterns) {
    for (const match of rest.matchAll(pattern)) {
      const date = toIso(read({ ...match.groups }))
      if (date !== null) found.push({ index: match.index, date })
    }
    rest = rest.replace(pattern, (text) => ' '.repeat(text.length))
  }
  for (const match of rest.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)) found.push({ index: match.index, date: `${match[0]}-12-31` })
  return found.sort((a, b) => a.index - b.index)
}

function toIso({ year: yearNumber, month, day }: { year: number; month: number; day: number | null }): string | null {
  if (month < 1 || month > 12) return null
  const last = lastDayOf(yearNumber, month)
  const written = day ?? last
  if (written < 1 || written > last) return null
  return `${String(yearNumber)}-${String(month).padStart(2, '0')}-${String(written).padStart(2, '0')}`
}

const continuous = /prubezn|kontinual|trval|kazdoroc|kazdy rok|rocne|pravideln|stale|dlouhodob|po celou dobu|opakovan/
const afterEvent =
  /^(?:az\s+|ihned\s+|neprodlene\s+|do\s+\S+\s+\S+\s+)?(?:po|od)\s+(?!cel|dob|rok|konc|\d)[a-z]|\bpo\s+(?:prijeti|schvaleni|nabyti|vydani|ukonceni|ziskani|vyhlaseni|vyberu|podpisu|dokonceni|zajisteni|projednani|ucinnosti)|v navaznosti na|dle (?:ucinnosti|schvaleni|prijeti)|v pripade/

export function readDeadline(folded: string): Omit<ImportedDeadline, 'text'> & { isReadable: boolean } {
  const text = folded.replaceAll('\n', ' ').trim()
  const dates = findDates(text)
  const last = dates.at(-1)
  if (continuous.test(text)) return { kind: 'continuous-until', date: last?.date ?? null, isReadable: true }
  if (last) {
    const isRange = dates.length > 1 && /\d\s*-\s*\d{4}|\bod\b.*\bdo\b/.test(text)
    return { kind: isRange ? 'continuous-until' : 'date', date: last.date, isReadable: true }
  }
  if (afterEvent.test(text)) return { kind: 'after-event', date: null, isReadable: true }
  return { kind: 'missing', date: null, isReadable: text === '' }
}

// Whether the text is nothing but a deadline; used to find cells that changed places.
export function looksLikeDeadline(folded: string): boolean {
  const text = folded.replaceAll('\n', ' ').trim()
  if (findDates(text).length === 0) return /^prubezne$/.test(text)
  return (
    text
      .replace(new RegExp(monthPattern, 'g'), '')
      .replace(/prubezne|kazdorocne|trvale|konce|roku|rok|do|od|az|[\d\s./,+-]/g, '') === ''
  )
}
