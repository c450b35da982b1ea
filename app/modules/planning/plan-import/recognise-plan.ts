import { claimNoise, claimTitle } from '#app/shared/source-text/leftovers.ts'
import { CoverageLedger } from '#app/shared/source-text/ledger.ts'
import { readerOf, type Reader } from '#app/shared/source-text/paragraphs.ts'
import type { SourceText } from '#app/shared/source-text/source-text.ts'
import { assemblePlan } from './assemble-plan.ts'
import type { PlanAssembly } from './assembly.types.ts'
import { addProblem, addRelation, buildCard, emptyCard, quote } from './build-card.ts'
import { applyGoalNotes, buildGoals, compareGoals, findOrAddGoal } from './build-goals.ts'
import { alignNumber, goalOfNumber } from './card-numbers.ts'
import { returnDisplacedBlocks } from './displaced-blocks.ts'
import { fieldProblems, isUnfinished } from './lints.ts'
import { goalMismatch, numberingProblems } from './numbering.ts'
import { fieldNames } from './card-fields.ts'
import { planProblemTexts } from './plan-import.labels.ts'
import type { ImportedCard, ImportedGoal, ImportedPlan, ImportProblem, ServiceTypeRow } from './plan-import.types.ts'
import { serviceProblems } from './service-lints.ts'

export interface PlanCodeLists {
  serviceTypes: readonly ServiceTypeRow[]
}

export function recognisePlan(source: SourceText, codeLists: PlanCodeLists): ImportedPlan {
  return recognisePlanWithLedger(source, codeLists).plan
}

export function recognisePlanWithLedger(
  source: SourceText,
  codeLists: PlanCodeLists,
): { plan: ImportedPlan; ledger: CoverageLedger } {
  const reader = readerOf(source)
  const ledger = new CoverageLedger(source)
  const assembly = assemblePlan(reader)
  for (const { flow, kind } of assembly.furniture) ledger.furniture(flow, kind)
  for (const { flow } of assembly.notes) ledger.furniture(flow, 'note')
  // A goal with a heading has its name from there.
  const goalNames = new Map(assembly.goals.map(({ heading }) => [heading.number ?? '', '']))
  const cards = buildCards(reader, ledger, assembly, goalNames)
  const goals = buildGoals(reader, ledger, assembly)
  addNamedCards(cards, assembly)
  alignNumbers(cards)
  settleGoals(cards, goals, goalNames)
  applyGoalNotes(goals, assembly, cards)
  for (const card of cards) judgeCard(card, codeLists)
  claimTitle(reader, ledger)
  claimNoise(reader, ledger)
  const unplaced = ledger.listUnplaced()
  const layout = assembly.valuesAboveLabels ? [problem('values-above-labels')] : []
  const problems = [...layout, ...documentProblems(source, cards, goals), ...unplacedProblems(unplaced.length)]
  return { plan: { goals, cards, furniture: ledger.listFurniture(), unplaced, problems }, ledger }
}

function buildCards(
  reader: Reader,
  ledger: CoverageLedger,
  assembly: PlanAssembly,
  goalNames: Map<string, string>,
): ImportedCard[] {
  const moves = returnDisplacedBlocks(assembly.cards)
  const named = assembly.cards.filter((card) => card.segments.some((segment) => segment.field === 'name'))
  const context = { reader, ledger, goalNames, namesFromPreamble: named.length <= assembly.cards.length * 0.2 }
  return assembly.cards.map((draft) => {
    const card = buildCard(context, draft)
    for (const move of moves) if (move.to === draft) addProblem(card, 'displaced-text', displacedText(fieldNames[move.field]))
    return card
  })
}

function displacedText(field: string): string {
  return `Pole „${field}“ bylo vytištěno až za začátkem další karty, zařadili jsme ho zpět.`
}

// Cards that only the running text names: cancelled, or merged into another one.
function addNamedCards(cards: ImportedCard[], assembly: PlanAssembly): void {
  for (const { note, flow, goal } of assembly.notes) {
    if (note.about !== 'card') continue
    const from = flow.offsets.find((offset) => offset >= 0) ?? 0
    for (const number of note.subjects) {
      const aligned = alignNumber(number, knownNumbers(cards))
      const card = cards.find((known) => known.number === aligned) ?? addCancelled(cards, aligned, from, flow.text.length)
      if (note.cancelled) card.status = 'cancelled'
      card.goal ??= goalOfNumber(aligned) ?? goal
      for (const relation of note.relations) addRelation(card.relations, relation)
    }
  }
}

function addCancelled(cards: ImportedCard[], number: string, from: number, length: number): ImportedCard {
  const card = emptyCard(from, from + length)
  card.number = number
  const next = cards.findIndex((known) => known.source.from > from)
  cards.splice(next < 0 ? cards.length : next, 0, card)
  return card
}

function knownNumbers(cards: readonly ImportedCard[]): string[] {
  return cards.map((card) => card.number).filter((number) => number !== null)
}

function alignNumbers(cards: readonly ImportedCard[]): void {
  const known = knownNumbers(cards)
  for (const card of cards) {
    for (const relation of card.relations) {
      if (relation.to === null) continue
      relation.to = alignNumber(relation.to, known)
      // A card merged away is often gone from the document, a linked one should be there.
      const isUnknown = relation.kind === 'linked' && !known.includes(relation.to)
      if (isUnknown) addProblem(card, 'unknown-relation', `Karta odkazuje na číslo ${relation.to}, které v dokumentu není.`)
    }
  }
}

function settleGoals(cards: readonly ImportedCard[], goals: ImportedGoal[], names: ReadonlyMap<string, string>): void {
  for (const [number, name] of names) nameGoal(findOrAddGoal(goals, number), name)
  for (const card of cards) {
    const expected = card.number === null ? null : goalOfNumber(card.number)
    card.problems.push(...goalMismatch(card, expected))
    card.goal ??= expected
    if (card.goal !== null && expected !== null) findOrAddGoal(goals, card.goal)
  }
  goals.sort(compareGoals)
}

function nameGoal(goal: ImportedGoal, name: string): void {
  if (goal.name === '') goal.name = name
}

function judgeCard(card: ImportedCard, codeLists: PlanCodeLists): void {
  if (card.number === null) addProblem(card, 'missing-number', planProblemTexts['missing-number'])
  if (card.status === 'cancelled') return
  card.problems.push(...fieldProblems(card), ...serviceProblems(card.serviceTypes, codeLists.serviceTypes))
  if (!isUnfinished(card)) return
  card.status = 'unfinished'
  addProblem(card, 'unfinished', planProblemTexts.unfinished)
}

function documentProblems(source: SourceText, cards: readonly ImportedCard[], goals: readonly ImportedGoal[]): ImportProblem[] {
  if (source.text.trim() === '') return [problem('empty-document'), problem('no-cards')]
  if (cards.length === 0) return [problem('no-cards')]
  const nameless = goals.filter((goal) => goal.name === '' && goal.status === 'active')
  const withoutHeading = nameless.map((goal): ImportProblem => ({
    code: 'goal-without-heading',
    text: `Cíl ${quote(goal.number)} nemá v dokumentu nadpis, známe ho jen z čísel karet.`,
  }))
  return [...withoutHeading, ...numberingProblems(cards, goals)]
}

function unplacedProblems(count: number): ImportProblem[] {
  return count === 0 ? [] : [{ code: 'unplaced-text', text: `Nezařazené části textu: ${String(count)}. Zkontrolujte je.` }]
}

function problem(code: ImportProblem['code']): ImportProblem {
  return { code, text: planProblemTexts[code] }
}
