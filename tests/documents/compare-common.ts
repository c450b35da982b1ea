import type { ReportedProblem } from './import-result.ts'
import { isKept, normalise, squeeze } from './normalise.ts'

export const quote = (value: unknown) => (typeof value === 'string' ? `«${value}»` : JSON.stringify(value))

export function differ(where: string, expected: unknown, actual: unknown): string[] {
  return JSON.stringify(expected) === JSON.stringify(actual)
    ? []
    : [`${where}: expected ${quote(expected)}, got ${quote(actual)}`]
}

export function differText(where: string, expected: string | null | undefined, actual: string | null | undefined): string[] {
  return expected === undefined ? [] : differ(where, normalise(expected), normalise(actual))
}

export interface Texts {
  fields: { where: string; text: string }[]
  outside: string
}

export const outsideFields = (parts: readonly { text: string }[][]) =>
  squeeze(
    parts
      .flat()
      .map(({ text }) => text)
      .join(' '),
  )

export function compareTextsOutside(
  texts: Texts,
  { kept, neverInFields }: { kept: string[]; neverInFields: string[] },
): string[] {
  const lost = kept.filter((text) => !isKept(text, texts.outside)).map((text) => `neither furniture nor unplaced: ${quote(text)}`)
  const strangers = neverInFields.flatMap((text) =>
    texts.fields
      .filter((field) => squeeze(field.text).includes(squeeze(text)))
      .map(({ where }) => `${where} holds ${quote(text)}`),
  )
  return [...lost, ...strangers]
}

export interface LocatedProblems {
  // Keyed by card or measure.
  at: Map<string, ReportedProblem[]>
  document: ReportedProblem[]
}

interface Expected {
  code: string
  at: string | null
}

// Every expected problem is reported; no card or measure is blamed for what it has not done.
export function compareProblems(
  actual: LocatedProblems,
  expected: Expected[],
  codes: Record<string, readonly string[]>,
): string[] {
  const missing = expected
    .filter(({ code, at }) => !isReported(actual, codes[code] ?? [], at))
    .map(({ code, at }) => `${at ?? 'document'}: problem ${code} is not reported`)
  const unjust = [...actual.at].flatMap(([at, problems]) =>
    problems
      .flatMap((problem) => Object.keys(codes).filter((code) => codes[code]?.includes(problem.code)))
      .filter((code) => !isTolerated(code) && !expected.some((candidate) => candidate.code === code && candidate.at === at))
      .map((code) => `${at}: problem ${code} is reported without a reason`),
  )
  return [...missing, ...unjust]
}

// An empty field beside another problem is a matter of taste.
const isTolerated = (code: string) => code === 'missing-field'

function isReported({ at: located, document }: LocatedProblems, codes: readonly string[], at: string | null): boolean {
  const onRecord = at === null ? [] : (located.get(at) ?? [])
  const onDocument = document.filter(({ text }) => at === null || text.includes(at))
  return [...onRecord, ...onDocument].some(({ code }) => codes.includes(code))
}
