import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stemCzech, wordsOf } from './czech-stem.ts'

const families = [
  ['služba', 'služby', 'službě', 'službou', 'službám', 'službách', 'službami'],
  ['senior', 'seniora', 'seniorovi', 'seniorům', 'seniory', 'seniorech'],
  ['domov', 'domova', 'domově', 'domovem', 'domovů', 'domovům'],
  ['bydlení', 'bydlením'],
  ['poradna', 'poradny', 'poradně', 'poradnou'],
  ['terénní', 'terénních', 'terénním', 'terénního'],
  ['osoba', 'osoby', 'osobě', 'osobám', 'osobami'],
]

test.each(families)('forms of «%s» meet', (...forms) => {
  expect([...new Set(forms.map(stemCzech))]).toHaveLength(1)
})

test('numbers of cards are left as they are', () => {
  expect(wordsOf('Karta A01-02 a 6.4.3 (§ 60a)')).toEqual(['karta', 'a01-02', 'a', '6.4.3', '60a'])
  expect(stemCzech('A01-02')).toBe('a01-02')
})

test('a stem is never empty and has no diacritics', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-záčďéěíňóřšťúůýž]{1,20}$/), (word) => {
      const stem = stemCzech(word)
      expect(stem).toMatch(/^[a-z]+$/)
      expect(stem.length).toBeGreaterThanOrEqual(Math.min(word.length, 3))
    }),
  )
})
