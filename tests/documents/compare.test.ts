import { expect, test } from 'vitest'
import { readPlanTruth, readStrategyTruth } from '../../scripts/make-documents/documents.ts'
import { differences } from './compare.ts'
import type { ImportedPlan, ImportedReport } from './import-result.ts'
import type { PlanTruth, StrategyTruth } from './truth.ts'

const truth = readPlanTruth('plan-a')
const strategy = readStrategyTruth('strategy-a')

const nowhere = { from: 0, to: 0 }

// What an importer that reaches the truth would give.
function reached({ goals, cards, kept, mustReport }: PlanTruth): ImportedPlan {
  return {
    goals: goals.map((goal) => ({ name: null, area: null, status: 'active', relations: [], ...goal })),
    cards: cards.map((card) => ({
      name: null,
      targetGroups: [],
      serviceTypes: [],
      period: null,
      responsibility: null,
      fundingSources: [],
      description: null,
      measures: [],
      goal: null,
      relations: [],
      source: nowhere,
      problems: mustReport.filter(({ at }) => at === card.number).map(({ code }) => ({ code, text: '' })),
      ...card,
      costs: {
        text: card.costs?.text ?? null,
        amountCzk: card.costs?.amountCzk ?? null,
        perYear: card.costs?.perYear ?? false,
        items: (card.costs?.items ?? []).map((item) => ({ note: null, ...item })),
      },
    })),
    furniture: [],
    unplaced: kept.map((text) => ({ text, ...nowhere })),
    problems: mustReport.map(({ code, at }) => ({ code, text: `Chybí karta ${at ?? ''}` })),
  }
}

function reachedReport({ areas, totals, statedTotals, kept, mustReport }: StrategyTruth): ImportedReport {
  return {
    areas: areas.map(({ measures, ...area }) => ({
      intro: null,
      ...area,
      measures: measures.map((measure) => ({
        ...measure,
        source: nowhere,
        problems: mustReport
          .filter(({ at }) => at === `${area.numeral}.${measure.number}`)
          .map(({ code }) => ({ code, text: '' })),
      })),
    })),
    totals,
    statedTotals,
    furniture: [],
    unplaced: kept.map((text) => ({ text, ...nowhere })),
    problems: [{ code: 'totals-differ', text: '' }],
  }
}

test('the truth itself has no differences', () => {
  expect(differences(reached(truth), truth)).toEqual([])
  expect(differences(reachedReport(strategy), strategy)).toEqual([])
})

test('line breaks, bullets and marks of footnotes are no difference', () => {
  const actual = reached(truth)
  for (const card of actual.cards) card.description = card.description?.replaceAll(' ', '\n').replace('.', '¹.') ?? null
  expect(differences(actual, truth)).toEqual([])
})

test('a lost word, a wrong amount and a wrong relation are three lines that say where', () => {
  const actual = reached(truth)
  const [first, second] = actual.cards
  if (!first || !second) throw new Error('the truth has no cards')
  first.name = 'Rozšíření terénní péče do malých obcí'
  first.costs.amountCzk = 300000
  second.relations = []
  expect(differences(actual, truth)).toEqual([
    'card A01-01 name: expected «Rozšíření terénní péče do malých obcí a do večerních hodin», got «Rozšíření terénní péče do malých obcí»',
    'card A01-01 costs amountCzk: expected 3000000, got 300000',
    'card A01-02: relation merged-from A1-3 is missing',
  ])
})

test('a running header in a field, a lost paragraph and an unjust problem are found', () => {
  const actual = reached(truth)
  const [first] = actual.cards
  if (!first) throw new Error('the truth has no cards')
  first.measures.push('KARTA ROZVOJOVÉ AKTIVITY')
  first.problems.push({ code: 'placeholder', text: '' })
  actual.unplaced = actual.unplaced.slice(1)
  const found = differences(actual, truth).join('\n')
  expect(found).toContain('A1-1 measures holds «KARTA ROZVOJOVÉ AKTIVITY»')
  expect(found).toContain('A1-1: problem placeholder is reported without a reason')
  expect(found).toContain('neither furniture nor unplaced: «Příloha č. 2')
})

test('a missing measure and wrong totals of a report are found', () => {
  const actual = reachedReport(strategy)
  actual.areas[0]?.measures.pop()
  actual.totals = { ...strategy.totals, partial: 9 }
  const found = differences(actual, strategy).join('\n')
  expect(found).toContain('area I measures: expected ["I.1","I.2","I.3","I.4","I.5","I.6"], got ["I.1","I.2","I.3","I.4","I.5"]')
  expect(found).toContain('totals partial: expected 10, got 9')
  expect(found).toContain('I.6: problem missing-guarantor is not reported')
})
