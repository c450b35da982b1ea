import { noBreakSpace } from '#app/shared/numbers.ts'

/** «2026-11-21». */
export type IsoDate = string

const dayLength = 86_400_000
const weekdayNames = ['neděle', 'pondělí', 'úterý', 'středa', 'čtvrtek', 'pátek', 'sobota'] as const
const monthNames = [
  'leden',
  'únor',
  'březen',
  'duben',
  'květen',
  'červen',
  'červenec',
  'srpen',
  'září',
  'říjen',
  'listopad',
  'prosinec',
] as const
const pragueClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Prague',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && toIso(time) === text
}

/** «21. 11. 2026», held together by non-breaking spaces. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = partsOf(date)
  return `${day}.${noBreakSpace}${month}.${noBreakSpace}${year}`
}

/** «listopad 2026», for deadlines that are known to the month. */
export function formatMonth(date: IsoDate): string {
  const [year, month] = partsOf(date)
  return `${monthNames[month - 1] ?? ''}${noBreakSpace}${year}`
}

/** Reads «21. 11. 2026», «21.11.2026» and the ISO form. */
export function parseDate(text: string): IsoDate | undefined {
  const trimmed = text.trim()
  const match = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/u.exec(trimmed)
  const [, day = '', month = '', year = ''] = match ?? []
  const date = match ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : trimmed
  return isIsoDate(date) ? date : undefined
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return toIso(timeOf(date) + days * dayLength)
}

/** 31. 1. plus one month is the last day of February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = partsOf(date)
  const first = toIso(Date.UTC(year, month - 1 + months, 1))
  const last = lastDayOfMonth(first)
  const sameDay = `${first.slice(0, 8)}${String(day).padStart(2, '0')}`
  return sameDay < last ? sameDay : last
}

export function lastDayOfMonth(date: IsoDate): IsoDate {
  const [year, month] = partsOf(date)
  return toIso(Date.UTC(year, month, 0))
}

/** Days from the first date to the second; negative when the second comes earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (timeOf(to) - timeOf(from)) / dayLength
}

export function weekdayName(date: IsoDate): string {
  return weekdayNames[new Date(timeOf(date)).getUTCDay()] ?? ''
}

/** The calendar day in Prague at the given instant. */
export function pragueDate(instant: Date | string): IsoDate {
  const { year, month, day } = pragueParts(instant)
  return `${year}-${month}-${day}`
}

/** «18. 3. 2026 10:00» in Prague time. */
export function formatInstant(instant: Date | string): string {
  const { hour, minute } = pragueParts(instant)
  return `${formatDate(pragueDate(instant))}${noBreakSpace}${Number(hour)}:${minute}`
}

/** The instant when clocks in Prague show the time «HH:MM» on the day. In the repeated hour of October it is the first one. */
export function pragueInstant(date: IsoDate, time: string): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  if (Number.isNaN(wanted)) throw new RangeError(`Not a date and time: ${date} ${time}`)
  const summer = new Date(wanted - 2 * 3_600_000)
  return wallClock(summer) === wanted ? summer : new Date(wanted - 3_600_000)
}

function wallClock(instant: Date): number {
  const { year, month, day, hour, minute } = pragueParts(instant)
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`)
}

function pragueParts(instant: Date | string) {
  const parts = { year: '', month: '', day: '', hour: '', minute: '' }
  for (const { type, value } of pragueClock.formatToParts(new Date(instant))) {
    if (type in parts) parts[type as keyof typeof parts] = value
  }
  return parts
}

function partsOf(date: IsoDate): [year: number, month: number, day: number] {
  if (!isIsoDate(date)) throw new RangeError(`Not an ISO date: ${date}`)
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

function timeOf(date: IsoDate): number {
  if (!isIsoDate(date)) throw new RangeError(`Not an ISO date: ${date}`)
  return Date.parse(`${date}T00:00:00Z`)
}

function toIso(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10)
}
