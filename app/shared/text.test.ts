import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bindShortWords, compareCzech, compareNatural, foldCzech, pluralForm, pluralise, slugify } from '#app/shared/text.ts'

test('search and addresses do without diacritics', () => {
  expect(foldCzech('Příliš ŽLUŤOUČKÝ kůň')).toBe('prilis zlutoucky kun')
  expect(foldCzech('Łódź')).toBe('lodz')
  expect(slugify(' Služby (§ 44) – Žďár nad Sázavou! ')).toBe('sluzby-44-zdar-nad-sazavou')
})

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldCzech(foldCzech(text))).toBe(foldCzech(text))
    }),
  )
})

test('a slug holds only safe characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(slugify(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
    }),
  )
})

test('nouns agree with their number', () => {
  const beds = ['lůžko', 'lůžka', 'lůžek'] as const
  expect([0, 1, 2, 4, 5, 21, 22].map((count) => pluralForm(count, beds))).toEqual([
    'lůžek',
    'lůžko',
    'lůžka',
    'lůžka',
    'lůžek',
    'lůžek',
    'lůžek',
  ])
  expect(pluralise(1200, beds)).toBe('1\u00a0200\u00a0lůžek')
})

test('one-letter words stay with the next one', () => {
  expect(bindShortWords('V lese a v obci (k nám) § 44, bez změny')).toBe(
    'V\u00a0lese a\u00a0v\u00a0obci (k\u00a0nám) §\u00a044, bez změny',
  )
})

test('binding changes nothing but spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'v', 'x', ' ', '(', '§', 'č', '.') }), (text) => {
      expect(bindShortWords(text).replaceAll('\u00a0', ' ')).toBe(text)
    }),
  )
})

test('Czech order knows č and ch', () => {
  expect(['hora', 'chata', 'čáp', 'cesta', 'dům'].toSorted(compareCzech)).toEqual(['cesta', 'čáp', 'dům', 'hora', 'chata'])
})

test('official numbers are ordered as numbers', () => {
  expect(['1.10.2', '1.9.10', '1.9.2', 'A10-01', 'A01-10', 'A01-02'].toSorted(compareNatural)).toEqual([
    '1.9.2',
    '1.9.10',
    '1.10.2',
    'A01-02',
    'A01-10',
    'A10-01',
  ])
})

test('only the same text compares as equal', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (left, right) => {
      expect(compareNatural(left, right) === 0).toBe(left === right)
      expect(Math.sign(compareNatural(left, right))).toBe(-Math.sign(compareNatural(right, left)) + 0)
    }),
  )
})
