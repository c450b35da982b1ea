import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  areasOfRecognised,
  changesOf,
  definitionFields,
  freezeRound,
  insertAreas,
  insertReports,
  insertRound,
  insertStrategy,
  measuresOf,
  recordRevision,
  statedTotalsOf,
  type Area,
  type RecognisedStrategy,
  updateDefinition,
} from '#app/modules/strategy/index.server.ts'
import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { projectRoot } from '#app/platform/root.server.ts'
import { seedId } from './ids.server.ts'
import { evidenceOf, guarantorOrganisations, openRoundReports, missingDefinitions, notDoneReasonOf } from './strategy.ts'

const strategyId = seedId('strategy')
const planner = seedId('mandate Petra Plánková region-planner')
const makeId = (name: string): string => seedId(`strategy ${name}`)

const rounds = [
  { year: 2023, title: 'První zpráva o plnění', asOf: '2023-12-31', publishedAt: '2024-04-16T08:30:00.000Z' },
  { year: 2025, title: 'Druhá zpráva o plnění', asOf: '2025-12-31', publishedAt: '2026-02-26T09:15:00.000Z' },
] as const

async function readReport(year: number): Promise<RecognisedStrategy> {
  const file = path.join(projectRoot, `database/seed/documents/strategy-report-${year}.json`)
  return JSON.parse(await readFile(file, 'utf8')) as RecognisedStrategy
}

/** The report as it was imported, with the office's own knowledge: which organisation answers, proofs, reasons, gaps to be found. */
function completed(areas: Area[]): Area[] {
  return areas.map((area) => ({
    ...area,
    measures: area.measures.map((measure) => {
      const code = `${area.numeral}.${measure.number}`
      const missing = missingDefinitions[code] ?? {}
      const text = missing.guarantor ?? measure.guarantor.text
      const organisation = guarantorOrganisations.find(
        (one) => one.text === text && (one.areas === undefined || one.areas.includes(area.numeral)),
      )
      const organisationId = organisation === undefined ? null : seedId(`organisation ${organisation.key}`)
      return {
        ...measure,
        indicator: missing.indicator ?? measure.indicator,
        guarantor: { organisationId, organisation: null, text },
        report: { ...measure.report, ...notDoneReasonOf(code, measure.report), ...evidenceOf(code, measure.report) },
      }
    }),
  }))
}

/** The strategy with two published rounds and a third in which guarantors are just reporting. */
export async function seedStrategy(tx: DatabaseTransaction): Promise<void> {
  await insertStrategy(tx, {
    id: strategyId,
    slug: 'socialni-zaclenovani-2022-2027',
    title: 'Strategie sociálního začleňování 2022–2027',
    summary:
      'Co kraj, obce a jejich partneři udělají pro lidi, kterým hrozí, že zůstanou stranou: kvůli bydlení, dluhům, zdraví, původu nebo věku. Každé opatření má svého gestora, indikátor a termín; jak se plní, se zveřejňuje po každém kole sledování.',
    resolution: '412/21/ZK',
    approvedOn: '2021-12-14',
    validFrom: '2022-01-01',
    validTo: '2027-12-31',
  })
  let areas: Area[] = []
  for (const [at, { year, title, asOf, publishedAt }] of rounds.entries()) {
    const recognised = await readReport(year)
    const reported = completed(areasOfRecognised(recognised))
    const before = areas
    areas = at === 0 ? await insertAreas(tx, strategyId, reported, makeId) : withIds(reported)
    await saveDefinitions(tx, before, { areas, changedAt: publishedAt, title })
    const roundId = makeId(`round ${year}`)
    await insertRound(tx, {
      id: roundId,
      strategyId,
      title,
      asOf,
      state: 'published',
      reportsUntil: null,
      statedTotals: statedTotalsOf(recognised),
    })
    await insertReports(
      tx,
      roundId,
      areas.flatMap((area) => area.measures),
    )
    await freezeRound(tx, roundId, {
      id: makeId(`publication ${year}`),
      publishedAt,
      mandateId: planner,
    })
  }
  await seedOpenRound(tx, areas)
}

type Later = { areas: readonly Area[]; changedAt: string; title: string }

/** What a later report says newly of known measures, with its history. */
async function saveDefinitions(
  tx: DatabaseTransaction,
  before: readonly Area[],
  { areas, changedAt, title }: Later,
): Promise<void> {
  const known = new Map(measuresOf(before).map((measure) => [measure.code, measure]))
  for (const measure of measuresOf(areas)) {
    const old = known.get(measure.code)
    const changes = old === undefined ? [] : changesOf(old, measure, definitionFields)
    if (changes.length === 0) continue
    await updateDefinition(tx, measure)
    await recordRevision(tx, {
      id: makeId(`revision ${measure.code}`),
      measureId: measure.id,
      roundId: null,
      changedAt,
      mandateId: planner,
      changes,
      note: `Podle dokumentu pro kolo „${title}“`,
    })
  }
}

const withIds = (areas: readonly Area[]): Area[] =>
  areas.map((area) => ({
    ...area,
    measures: area.measures.map((measure) => ({ ...measure, id: makeId(`measure ${area.numeral}.${measure.number}`) })),
  }))

async function seedOpenRound(tx: DatabaseTransaction, areas: readonly Area[]): Promise<void> {
  const id = makeId('round 2026')
  await insertRound(tx, {
    id,
    strategyId,
    title: 'Zjištění za první čtvrtletí 2026',
    asOf: '2026-03-31',
    state: 'draft',
    reportsUntil: '2026-04-10',
    statedTotals: null,
  })
  const measures = areas.flatMap((area) =>
    area.measures.map((measure) => ({ ...measure, code: `${area.numeral}.${measure.number}` })),
  )
  await insertReports(
    tx,
    id,
    measures.flatMap((measure) => {
      const report = openRoundReports[measure.code]
      return report === undefined ? [] : [{ ...measure, report }]
    }),
  )
}
