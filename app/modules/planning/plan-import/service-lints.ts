import { fold } from '#app/shared/source-text/characters.ts'
import type { ImportedService, ImportProblem, ServiceTypeRow } from './plan-import.types.ts'

const abbreviations: Record<string, string> = {
  sas: 'socialne aktivizacni sluzby',
  nzdm: 'nizkoprahova zarizeni pro deti a mladez',
  ndc: 'nizkoprahova denni centra',
  psb: 'podpora samostatneho bydleni',
  std: 'socialne terapeuticke dilny',
  dozp: 'domovy pro osoby se zdravotnim postizenim',
  ozp: 'osoby se zdravotnim postizenim',
  dzr: 'domovy se zvlastnim rezimem',
  cds: 'centra dennich sluzeb',
  cdz: 'centra dusevniho zdravi',
  osp: 'odborne socialni poradenstvi',
}
const fillers = new Set(['pro', 'se', 've', 'na', 'sluzb', 'sluze', 'a', 's', 'v'])
const enough = 0.6

const knownStems = new Map<string, Set<string>>()

function stemsOf(name: string): Set<string> {
  const known = knownStems.get(name)
  if (known) return known
  // Names of the code list come again with every service; names of one document hardly.
  if (knownStems.size > 5000) knownStems.clear()
  const stems = computeStems(name)
  knownStems.set(name, stems)
  return stems
}

function computeStems(name: string): Set<string> {
  const words = fold(name).split(/[^a-z0-9]+/)
  const full = words.flatMap((word) => (abbreviations[word] ?? word).split(' '))
  return new Set(
    full
      .filter((word) => word.length > 1)
      .map((word) => word.slice(0, 5))
      .filter((stem) => !fillers.has(stem)),
  )
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((stem) => b.has(stem)).length
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}

function findServiceType(name: string, types: readonly ServiceTypeRow[]): { row: ServiceTypeRow; score: number } | undefined {
  const stems = stemsOf(name)
  let best: { row: ServiceTypeRow; score: number } | undefined
  for (const row of types) {
    const score = similarity(stems, stemsOf(row.name))
    if (score > (best?.score ?? 0)) best = { row, score }
  }
  return best
}

export function serviceProblems(services: readonly ImportedService[], types: readonly ServiceTypeRow[]): ImportProblem[] {
  if (types.length === 0) return []
  return services.flatMap((service) => (service.section === null ? [] : sectionProblems(service, service.section, types)))
}

function sectionProblems(service: ImportedService, section: string, types: readonly ServiceTypeRow[]): ImportProblem[] {
  const written = types.find((row) => row.section === section)
  const best = service.name === '' ? undefined : findServiceType(service.name, types)
  const right = best && best.score >= enough ? best.row : undefined
  if (!written)
    return [wrongSection(`${unknownSection(section)} ${right ? advice(service, right) : 'Opravte paragraf podle číselníku.'}`)]
  if (!right || right.section === section) return []
  const own = similarity(stemsOf(service.name), stemsOf(written.name))
  if (best === undefined || best.score < own + 0.25) return []
  return [wrongSection(`§ ${section} je ${written.name}. ${advice(service, right)}`)]
}

function unknownSection(section: string): string {
  if (section === '53' || section === '38') return `§ ${section} je v zákoně jen nadpis skupiny služeb, ne druh služby.`
  return `§ ${section} není mezi druhy sociálních služeb.`
}

function advice(service: ImportedService, right: ServiceTypeRow): string {
  return `Službě „${service.name}“ odpovídá § ${right.section}.`
}

function wrongSection(text: string): ImportProblem {
  return { code: 'wrong-section', text }
}
