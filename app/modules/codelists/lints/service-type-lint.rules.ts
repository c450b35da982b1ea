import { foldCzech } from '#app/shared/text.ts'

/** A service as some text names it: the § without its sign, or null where none is given. */
export type NamedService = { section: string | null; name: string }
export type ServiceTypeRow = { section: string; name: string }

export type ServiceTypeProblem =
  /** The § is a heading of a group of services in the Act. */
  | { code: 'heading'; section: string; right: ServiceTypeRow | null }
  /** No service has the §. */
  | { code: 'unknown-section'; section: string; right: ServiceTypeRow | null }
  /** The name belongs to another §. */
  | { code: 'wrong-section'; section: string; written: ServiceTypeRow; right: ServiceTypeRow }

/** §§ of Act 108/2006 that only name a group of services: care and prevention. */
const headings = new Set(['38', '53'])

/** Abbreviations and forms of words that do not begin alike. */
const otherWords: Record<string, string> = {
  sas: 'sociálně aktivizační služby',
  nzdm: 'nízkoprahová zařízení pro děti a mládež',
  ndc: 'nízkoprahová denní centra',
  psb: 'podpora samostatného bydlení',
  std: 'sociálně terapeutické dílny',
  dozp: 'domovy pro osoby se zdravotním postižením',
  ozp: 'osoby se zdravotním postižením',
  dzr: 'domovy se zvláštním režimem',
  cds: 'centra denních služeb',
  cdz: 'centra duševního zdraví',
  osp: 'odborné sociální poradenství',
  dum: 'domy',
}

// Stems that say nothing of what the service is.
const fillers = new Set(['pro', 'sluzb', 'sluze'])
// A form alone («terénní služba») names no service.
const forms = new Set(['teren', 'ambul', 'pobyt'])
const STEM = 5
const ENOUGH = 0.6
const CLEARLY_BETTER = 0.25

const wordsOf = (text: string): string[] => foldCzech(text).split(/[^a-z0-9]+/)

/** Beginnings of words, so that cases and numbers of nouns do not matter. */
function stemsOf(name: string): Set<string> {
  const words = wordsOf(name).flatMap((word) => wordsOf(otherWords[word] ?? word))
  return new Set(
    words
      .filter((word) => word.length > 2)
      .map((word) => word.slice(0, STEM))
      .filter((stem) => !fillers.has(stem)),
  )
}

function similarity(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const common = [...left].filter((stem) => right.has(stem)).length
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size)
}

/** The row whose name is nearest to the words, when it is near enough to be meant. */
export function findServiceTypeByName(name: string, serviceTypes: readonly ServiceTypeRow[]): ServiceTypeRow | undefined {
  const stems = stemsOf(name)
  if ([...stems].every((stem) => forms.has(stem))) return undefined
  const scored = serviceTypes.map((row) => ({ row, score: similarity(stems, stemsOf(row.name)) }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (top, each) => (each.score > (top?.score ?? 0) ? each : top),
    undefined,
  )
  return best !== undefined && best.score >= ENOUGH ? best.row : undefined
}

/** Whether the name and the § belong together; if not, which is the right one. Null when nothing is wrong. */
export function lintServiceType(
  { section, name }: NamedService,
  serviceTypes: readonly ServiceTypeRow[],
): ServiceTypeProblem | null {
  if (section === null) return null
  const right = findServiceTypeByName(name, serviceTypes) ?? null
  const written = serviceTypes.find((row) => row.section === section)
  if (written === undefined) return { code: headings.has(section) ? 'heading' : 'unknown-section', section, right }
  if (right === null || right.section === section) return null
  const stems = stemsOf(name)
  const isClear = similarity(stems, stemsOf(right.name)) >= similarity(stems, stemsOf(written.name)) + CLEARLY_BETTER
  return isClear ? { code: 'wrong-section', section, written, right } : null
}

/** The problem in one or two sentences that say what to do. */
export function serviceTypeProblemText(problem: ServiceTypeProblem, name: string): string {
  const advice =
    problem.right === null ? 'Opravte paragraf podle číselníku.' : `Službě „${name}“ odpovídá § ${problem.right.section}.`
  switch (problem.code) {
    case 'heading':
      return `§ ${problem.section} je v zákoně jen nadpis skupiny služeb, ne druh služby. ${advice}`
    case 'unknown-section':
      return `§ ${problem.section} není mezi druhy sociálních služeb. ${advice}`
    case 'wrong-section':
      return `§ ${problem.section} je ${problem.written.name}. ${advice}`
  }
}
