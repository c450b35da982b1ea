import { expect, test } from 'vitest'
import { placeTownLabels, shortTownName } from './town-labels.rules.ts'

test('long names of towns on rivers and under hills are shortened', () => {
  expect(shortTownName('Jablonec nad Nisou')).toBe('Jablonec n. N.')
  expect(shortTownName('Nové Město pod Smrkem')).toBe('Nové Město p. S.')
  expect(shortTownName('Nadryby')).toBe('Nadryby')
})

test('a name gives way under its point, and a third one gives up', () => {
  const labels = placeTownLabels([
    { name: 'Semily', at: [100, 100] },
    { name: 'Turnov', at: [110, 104] },
    { name: 'Tanvald', at: [105, 102] },
  ])
  expect(labels.map(({ name, dy }) => [name, dy])).toEqual([
    ['Semily', -8],
    ['Turnov', 30],
    ['', -8],
  ])
})
