import { expect, test } from 'vitest'
import { sourceFromPlainText } from '#app/shared/source-text/plain-text.ts'
import { linedPlan, pipedPlan, serviceTypes, tabbedPlan } from './plan-documents.fixtures.ts'
import type { ImportedPlan } from './plan-import.types.ts'
import { recognisePlan } from './recognise-plan.ts'

const read = (text: string) => recognisePlan(sourceFromPlainText(text), { serviceTypes })
const cardOf = (plan: ImportedPlan, number: string) => plan.cards.find((card) => card.number === number)
const codesOf = (plan: ImportedPlan, number: string) => cardOf(plan, number)?.problems.map((problem) => problem.code)
const unplacedOf = (plan: ImportedPlan) => plan.unplaced.map((piece) => piece.text).join(' ')

test('a card in a table with tabs comes out with all ten fields', () => {
  expect(cardOf(read(tabbedPlan), 'A01-01')).toMatchObject({
    name: 'Večerní rozvoz teplých večeří',
    targetGroups: ['senioři', 'osoby, které žijí samy'],
    serviceTypes: [
      { section: '39', name: 'Osobní asistence' },
      { section: '40', name: 'Pečovatelská služba' },
    ],
    period: '2031+',
    responsibility: 'kraj, obce',
    costs: { text: '1,5 mil. Kč/rok', amountCzk: 1_500_000, perYear: true, items: [] },
    fundingSources: ['kraj', 'obce', 'EU – ESF'],
    description: 'Večeře přijede do šesti.\nRozvoz jede i v neděli.',
    measures: ['nákup dvou aut', 'nábor řidičů', 'mapa rozvozu'],
    goal: '1',
    status: 'active',
  })
})

test('a footnote that tears a table is furniture and the table goes on behind it', () => {
  const footnotes = read(tabbedPlan).furniture.filter((piece) => piece.kind === 'footnote')
  expect(footnotes.map((piece) => piece.text)).toEqual(['¹ Peníze na nová auta schvaluje zastupitelstvo.'])
})

test('goals, their area and the joining of goals are read from headings and sentences', () => {
  expect(read(tabbedPlan).goals).toEqual([
    {
      number: '1',
      name: 'Aby senioři mohli zůstat doma',
      area: 'Oblast pomoci doma',
      status: 'active',
      relations: [{ kind: 'merged-from', to: '3' }],
    },
    { number: '3', name: '', area: null, status: 'cancelled', relations: [{ kind: 'merged-into', to: '1' }] },
  ])
})

test('a card that only a sentence cancels stands among the cards as cancelled', () => {
  expect(cardOf(read(tabbedPlan), 'A01-02')).toMatchObject({ status: 'cancelled', goal: '1', name: '' })
})

test('a remark beside the number is a relation, several services without commas are told apart', () => {
  const card = cardOf(read(tabbedPlan), 'A01-03')
  expect(card?.relations).toEqual([{ kind: 'merged-from', to: 'A01-04' }])
  expect(card?.serviceTypes.map((service) => service.section)).toEqual(['49', '48', '65'])
})

test('a wrong §, exchanged fields and several amounts are reported or kept apart', () => {
  const plan = read(tabbedPlan)
  expect(codesOf(plan, 'A01-03')).toEqual(expect.arrayContaining(['wrong-section', 'misplaced-content']))
  expect(cardOf(plan, 'A01-03')?.problems.find((problem) => problem.code === 'wrong-section')?.text).toContain('§ 68')
  expect(cardOf(plan, 'A01-03')?.costs).toEqual({
    text: '20 mil. Kč přestavba + 5 mil. Kč vybavení',
    amountCzk: null,
    perYear: false,
    items: [
      { amountCzk: 20_000_000, note: 'přestavba' },
      { amountCzk: 5_000_000, note: 'vybavení' },
    ],
  })
})

test('text that belongs to no card stays unplaced at its place', () => {
  const [first] = read(tabbedPlan).unplaced
  expect(first?.text).toBe('Úvodní odstavec, který do žádné karty nepatří.')
  expect(tabbedPlan.slice(first?.from, first?.to)).toBe(first?.text)
})

test('wrapped lines are joined across a page, divided words are put together', () => {
  const card = cardOf(read(linedPlan), '1.1.1')
  expect(card?.targetGroups).toEqual(['senioři', 'osoby se zdravotním postižením'])
  expect(card?.description).toContain('někdo pošimrně požádá.')
  expect(card?.costs).toMatchObject({ amountCzk: 300_000, perYear: true })
})

test('a block printed after the beginning of the next card goes back when the evidence is complete', () => {
  const plan = read(linedPlan)
  expect(cardOf(plan, '1.1.1')?.measures).toEqual(['nákup pračky', 'řidič na poloviční úvazek'])
  expect(cardOf(plan, '1.1.2')?.measures).toEqual(['dvě směny', 'výcvik'])
  expect(codesOf(plan, '1.1.1')).toContain('displaced-text')
})

test('numbered lines are headings where the next card belongs under them', () => {
  const goals = read(linedPlan).goals.map(({ number, name, area }) => [number, name, area])
  expect(goals).toEqual([
    ['1.1', 'Pomoc blízko domova', 'Život doma'],
    ['2.1', 'Data', 'Řízení'],
  ])
})

test('a card of placeholders is unfinished', () => {
  const plan = read(linedPlan)
  expect(cardOf(plan, '2.1.1')?.status).toBe('unfinished')
  expect(codesOf(plan, '2.1.1')).toEqual(expect.arrayContaining(['placeholder', 'missing-field', 'unfinished']))
})

test('a card in a table of pipes is read, § before the name belongs to it', () => {
  const plan = read(pipedPlan)
  expect(cardOf(plan, '3.1.1')).toMatchObject({
    name: 'Tiché kavárny',
    serviceTypes: [
      { section: '35', name: 'odborné sociální poradenství' },
      { section: '70', name: 'sociální rehabilitace' },
    ],
    costs: { amountCzk: 850_000 },
    measures: ['nájem', 'školení'],
    goal: '3.1',
  })
  expect(codesOf(plan, '3.1.1')).toContain('wrong-section')
})

test('a document that is no plan has no cards and says so', () => {
  const plan = read('Pozvánka na koncert\n\nZačátek v sedm hodin večer.')
  expect(plan.cards).toEqual([])
  expect(plan.problems.map((problem) => problem.code)).toContain('no-cards')
  expect(unplacedOf(plan)).toContain('Začátek v sedm')
  expect(read('').problems.map((problem) => problem.code)).toEqual(['empty-document', 'no-cards'])
})
