import { expect, test } from 'vitest'
import { publicationObstacles, type PlanForCheck } from './publication-obstacles.rules.ts'

const goal = { id: 'g1', number: '1', name: 'Pomoc doma', status: 'active' }
const card = { id: 'c1', number: 'A01-01', name: 'Večerní služba', gaps: [] }
const codesOf = (changes: Partial<PlanForCheck>): string[] =>
  publicationObstacles({ goals: [goal], cards: [card], ...changes }).map((obstacle) => obstacle.code)

test('a whole plan has no obstacle', () => {
  expect(codesOf({})).toEqual([])
})

test('an empty plan lacks both goals and cards', () => {
  expect(codesOf({ goals: [], cards: [] })).toEqual(['no-goals', 'no-cards'])
})

test('a goal that was joined with another needs no name, a valid one does', () => {
  expect(codesOf({ goals: [goal, { id: 'g4', number: '4', name: '', status: 'joined' }] })).toEqual([])
  expect(codesOf({ goals: [{ ...goal, name: '' }] })).toEqual(['goal-without-name'])
})

test('only gaps that would embarrass in print stand in the way, and a number means one card', () => {
  expect(codesOf({ cards: [{ ...card, gaps: ['no-costs'] }] })).toEqual([])
  expect(codesOf({ cards: [{ ...card, gaps: ['placeholder'] }] })).toEqual(['incomplete-card'])
  expect(codesOf({ cards: [card, { ...card, id: 'c2' }] })).toEqual(['repeated-card-number'])
})
