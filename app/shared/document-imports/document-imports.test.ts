import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sourceFromPlainText } from '../source-text/plain-text.ts'
import { CoverageLedger } from '../source-text/ledger.ts'
import { locateParts, locateText, squeezeText } from './locate-text.ts'
import { problemKey } from './outline.ts'
import { cutPieces, ownerRuns, reassign, windowAround, type SourceRun } from './source-runs.ts'

const owners = ['nobody', 'field', 'furniture'] as const
const anyText = fc.string({ unit: fc.constantFrom('a', 'ž', ' ', '\n', '.', 'Č'), maxLength: 80 })
const anyOwned = anyText.chain((text) =>
  fc.array(fc.constantFrom(...owners), { minLength: text.length, maxLength: text.length }).map((of) => ({ text, of })),
)
const runsOf = ({ text, of }: { text: string; of: (typeof owners)[number][] }): SourceRun[] =>
  ownerRuns(text, { ownerOf: (offset) => of[offset] ?? 'nobody' })

test('runs say of each non-blank character whose it is', () => {
  fc.assert(
    fc.property(anyOwned, (owned) => {
      const runs = runsOf(owned)
      for (let offset = 0; offset < owned.text.length; offset += 1) {
        if (/\s/u.test(owned.text.charAt(offset))) continue
        const own = runs.find(([from, to]) => offset >= from && offset < to)
        expect(own?.[2]).toBe(owned.of[offset])
      }
    }),
  )
})

test('pieces put together are the text of the window, whatever is marked in it', () => {
  fc.assert(
    fc.property(anyOwned, fc.nat(80), fc.nat(80), (owned, a, b) => {
      const window = windowAround(owned.text, a, 30)
      const pieces = cutPieces(owned.text, runsOf(owned), window, { from: Math.min(a, b), to: Math.max(a, b) })
      expect(pieces.map(({ text }) => text).join('')).toBe(owned.text.slice(window.from, window.to))
      for (const { text, isTarget, from } of pieces)
        expect(isTarget).toBe(from >= Math.min(a, b) && from + text.length <= Math.max(a, b))
    }),
  )
})

test('what is given to an owner is his and everything else stays as it was', () => {
  fc.assert(
    fc.property(anyOwned, fc.nat(80), fc.nat(80), (owned, a, b) => {
      const range = { from: Math.min(a, b), to: Math.max(a, b) }
      const before = runsOf(owned)
      const after = reassign(before, range, 'field')
      const ownerAt = (runs: readonly SourceRun[], offset: number) =>
        runs.find(([from, to]) => offset >= from && offset < to)?.[2]
      for (let offset = 0; offset < owned.text.length; offset += 1) {
        const was = ownerAt(before, offset)
        const isInside = offset >= range.from && offset < range.to
        expect(ownerAt(after, offset)).toBe(isInside && was !== undefined ? 'field' : was)
      }
    }),
  )
})

test('a recognised text is found although its lines are broken elsewhere in the source', () => {
  const source = 'Název:\n  Podpora pečujících\n  v domácnostech\nCíl: pomoc'
  const place = locateText(squeezeText(source), 'Podpora pečujících v domácnostech')
  expect(place && source.slice(place.from, place.to)).toBe('Podpora pečujících\n  v domácnostech')
})

test('a text torn by a page number is found by its beginning and its end', () => {
  const source = 'Dlouhý popis začíná takto a pokračuje\n– 12 –\nna další straně, kde konečně také končí.'
  const place = locateText(squeezeText(source), 'Dlouhý popis začíná takto a pokračuje na další straně, kde konečně také končí.')
  expect(place).toEqual({ from: 0, to: source.length })
})

test('parts of a list are one place from the first to the last; what is not there has no place', () => {
  const source = squeezeText('skupiny: senioři, rodiny, děti')
  expect(locateParts(source, ['senioři', 'děti'])).toEqual({ from: 9, to: 30 })
  expect(locateParts(source, ['nikdo'])).toBeNull()
})

test('the name of a problem survives a form', () => {
  const problem = { itemKey: 'karta-1', code: 'text-between', text: `dva\nřádky ${'é'.normalize('NFD')}` }
  const returned = problemKey(problem).replaceAll('\n', '\r\n').normalize('NFC').trim()
  expect(returned).toBe(problemKey(problem))
})

test('a document that nobody has read is whole left over', () => {
  const source = sourceFromPlainText('Jedna věta.\n\nDruhá věta.')
  expect(ownerRuns(source.text, new CoverageLedger(source))).toEqual([[0, 24, 'nobody']])
})
