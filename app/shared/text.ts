import { formatInteger, noBreakSpace } from '#app/shared/numbers.ts'

const czechOrder = new Intl.Collator('cs')
const naturalOrder = new Intl.Collator('cs', { numeric: true })
const lettersWithoutDecomposition: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe' }

/** Lower case without diacritics, so that «Žďár» is found by «zdar». */
export function foldCzech(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđøßæœ]/gu, (letter) => lettersWithoutDecomposition[letter] ?? letter)
}

/** Only a–z, 0–9 and single hyphens: for addresses and file names. */
export function slugify(text: string): string {
  return foldCzech(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
}

/** The form of a noun after a whole number: [1 lůžko, 2 lůžka, 5 lůžek]. */
export function pluralForm(count: number, forms: readonly [one: string, few: string, many: string]): string {
  const size = Math.abs(count)
  if (size === 1) return forms[0]
  return size >= 2 && size <= 4 ? forms[1] : forms[2]
}

/** «2 lůžka», number and noun on one line. */
export function pluralise(count: number, forms: readonly [one: string, few: string, many: string]): string {
  return `${formatInteger(count)}${noBreakSpace}${pluralForm(count, forms)}`
}

/** Keeps one-letter prepositions and conjunctions, § and «č.» on the line of what follows them. */
export function bindShortWords(text: string): string {
  return text.replace(/(?<=^|[\s(„])([ksvzouai]|§§?|č\.) (?=\S)/giu, `$1${noBreakSpace}`)
}

/** Czech alphabetical order (č after c, ch after h). */
export function compareCzech(left: string, right: string): number {
  return czechOrder.compare(left, right) || compareCodePoints(left, right)
}

/** Order of official numbers: A01-02 before A01-10, 1.9.1 before 1.10.2. */
export function compareNatural(left: string, right: string): number {
  return naturalOrder.compare(left, right) || compareCodePoints(left, right)
}

function compareCodePoints(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
