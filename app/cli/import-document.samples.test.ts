import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { importDocumentCommand } from './import-document.ts'
import type { ImportedPlan } from '#app/modules/planning/index.ts'
import type { ImportedReport } from '#app/modules/strategy/index.ts'

// The region's real documents lie beside the checkout, not in it.
const folder = fileURLToPath(new URL('../../../shared/samples/', import.meta.url))
const planFile = `${folder}000_648409aa15463fce.txt`
const reportFile = `${folder}004_4b8929d4c75902ac.txt`
const isHere = existsSync(planFile) && existsSync(reportFile)
if (!isHere) console.warn('The real documents are not beside the checkout (../shared/samples); their tests are skipped.')

async function importJson(file: string, kind: 'plan' | 'strategy'): Promise<unknown> {
  let output = ''
  let messages = ''
  const io = { stdout: { write: (text: string) => (output += text) }, stderr: { write: (text: string) => (messages += text) } }
  expect(await importDocumentCommand([file, '--kind', kind, '--json'], io)).toBe(0)
  expect(messages).toBe('')
  return JSON.parse(output)
}

const importPlan = async () => (await importJson(planFile, 'plan')) as ImportedPlan
const importReport = async () => (await importJson(reportFile, 'strategy')) as ImportedReport

test.skipIf(!isHere)('the real plan gives 39 cards in 12 goals with all ten fields, the cancelled ones beside', async () => {
  const { cards, goals } = await importPlan()
  const active = cards.filter((card) => card.status === 'active')
  expect(goals.map((goal) => goal.number)).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)))
  expect(active).toHaveLength(39)
  for (const card of active) {
    const fields = [card.name, card.period, card.responsibility, card.description].map((text) => text.length > 0)
    const lists = [card.targetGroups, card.serviceTypes, card.fundingSources, card.measures].map((list) => list.length > 0)
    expect([card.number, ...fields, ...lists]).toEqual([card.number, ...Array.from({ length: 8 }, () => true)])
  }
  expect(active.filter((card) => card.costs.text === '').map((card) => card.number)).toEqual(['A10-02'])
  const cancelled = cards.filter((card) => card.status === 'cancelled').map((card) => card.number)
  expect(cancelled).toEqual(['A02-02', 'A04-01', 'A05-04', 'A11-01', 'A11-02', 'A11-03'])
})

test.skipIf(!isHere)('ten cards of the real plan carry relations, and goal 4 went into goal 2', async () => {
  const { cards, goals } = await importPlan()
  const related = cards.filter((card) => card.status === 'active' && card.relations.length > 0)
  expect(related.map((card) => [card.number, card.relations.map(({ kind, to }) => `${kind} ${to ?? ''}`.trim())])).toEqual([
    ['A01-03', ['merged-from A01-04']],
    ['A02-09', ['merged-from A04-02']],
    ['A02-10', ['merged-from A04-03']],
    ['A02-11', ['merged-from A04-04']],
    ['A03-02', ['linked A01-03', 'linked A03-05']],
    ['A03-05', ['linked A03-02', 'merged-from A03-06']],
    ['A05-02', ['merged-from A05-01']],
    ['A06-02', ['merged-from A05-04']],
    ['A08-04', ['edited']],
    ['A09-02', ['merged-from A09-01']],
  ])
  expect(goals[1]?.relations).toEqual([{ kind: 'merged-from', to: '4' }])
  expect(goals[3]?.relations).toEqual([{ kind: 'merged-into', to: '2' }])
})

test.skipIf(!isHere)('what is wrong in the real plan is reported', async () => {
  const { cards, problems } = await importPlan()
  const withCode = (code: string) =>
    cards.filter((card) => card.problems.some((problem) => problem.code === code)).map((card) => card.number)
  expect(withCode('wrong-section')).toEqual(['A07-05', 'A08-02'])
  expect(withCode('misplaced-content')).toEqual(['A08-03'])
  expect(withCode('missing-field')).toEqual(['A09-03', 'A10-02'])
  const gaps = problems
    .filter((problem) => problem.code === 'numbering-gap')
    .map((problem) => /[A-Z]\d\d-\d\d/.exec(problem.text)?.[0])
  expect(gaps).toEqual(['A02-04', 'A02-06', 'A07-04'])
})

test.skipIf(!isHere)('amounts of the real plan are read', async () => {
  const { cards } = await importPlan()
  const costs = (number: string) => cards.find((card) => card.number === number)?.costs
  expect(costs('A02-01')).toMatchObject({ amountCzk: 119_500_000, perYear: false, items: [] })
  expect(costs('A02-05')?.items.map((item) => item.amountCzk)).toEqual([51_000_000, 60_000_000])
  expect(costs('A07-03')?.amountCzk).toBe(200_000)
  expect(costs('A10-04')).toMatchObject({ amountCzk: 50_000_000, perYear: true })
})

// Counted from the tables: ongoing, partial, not done, done.
const counted: [string, number, number, number, number][] = [
  ['I', 2, 4, 3, 0],
  ['II', 0, 7, 2, 0],
  ['III', 0, 5, 3, 0],
  ['IV', 5, 5, 1, 0],
  ['V', 2, 9, 1, 0],
  ['VI', 0, 10, 3, 0],
  ['VII', 1, 4, 2, 0],
  ['VIII', 4, 6, 0, 0],
  ['IX', 0, 7, 0, 0],
  ['X', 2, 0, 2, 0],
  ['XI', 3, 5, 1, 0],
  ['XII', 2, 4, 0, 0],
  ['XIII', 1, 2, 0, 1],
]

test.skipIf(!isHere)('the real report gives 13 areas and 109 measures whose statuses are counted', async () => {
  const { areas, totals, statedTotals, problems } = await importReport()
  const count = (area: (typeof areas)[number], status: string) =>
    area.measures.filter((measure) => measure.status === status).length
  const rows = areas.map((area) => [
    area.numeral,
    ...['ongoing', 'partial', 'not-done', 'done'].map((status) => count(area, status)),
  ])
  expect(rows).toEqual(counted)
  expect(totals).toEqual({ done: 1, ongoing: 22, partial: 68, 'not-done': 18 })
  expect(statedTotals).toEqual({ done: 1, ongoing: 21, partial: 69, 'not-done': 20 })
  expect(problems.map((problem) => problem.code)).toContain('totals-differ')
})

test.skipIf(!isHere)('what is wrong in the real report is reported', async () => {
  const { areas } = await importReport()
  const withCode = (code: string) =>
    areas.flatMap((area) =>
      area.measures
        .filter((measure) => measure.problems.some((problem) => problem.code === code))
        .map((measure) => `${area.numeral}.${measure.number ?? ''}`),
    )
  expect(withCode('missing-guarantor')).toEqual(['II.8', 'III.5', 'IV.7', 'IV.9', 'VI.3', 'VIII.1'])
  expect(withCode('missing-indicator')).toEqual(['VI.9', 'VII.7'])
  expect(withCode('swapped-cells')).toEqual(['V.6'])
  expect(withCode('done-without-evidence')).toEqual(['XIII.2'])
  expect(areas[5]?.measures[10]?.deadline).toEqual({ kind: 'after-event', date: null, text: 'po přijetí zákona' })
})

test.skipIf(!isHere).each([
  ['plan', planFile],
  ['strategy', reportFile],
] as const)('no character of the real %s is lost', async (kind, file) => {
  const result = await importJson(file, kind)
  const count = (text: string) => {
    const counts = new Map<string, number>()
    for (const character of text.replace(/\s/g, '')) counts.set(character, (counts.get(character) ?? 0) + 1)
    return counts
  }
  const printed = count(stringsOf(result).join(''))
  const lost = [...count(readFileSync(file, 'utf8'))].filter(([character, times]) => (printed.get(character) ?? 0) < times)
  expect(lost).toEqual([])
})

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => (key === 'problems' ? [] : stringsOf(child)))
}
