import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCard, cardForm } from '../testing.fixtures.ts'
import { blockingGaps, cardGaps, gapsText, isPlaceholder } from './card-gaps.rules.ts'
import { calculateCosts, costsText, knownCosts } from './card-costs.rules.ts'
import { differenceOfCards } from './card-difference.rules.ts'
import { nextCardNumber } from './card-number.rules.ts'
import { formOfCard, readCardForm, readServiceType, type CardLists } from './card.form.ts'
import { emptyCard, storedCard, storedJson, type CardContent, type CardCosts } from './card.ts'
import { readPeriod } from './period.rules.ts'

const noLists: CardLists = { targetGroups: [], serviceTypes: [], fundingSources: [], organisations: [] }
const goal = { id: 'goal', number: '1.1', name: 'Doma' }
const full = aCard({ goalId: 'goal' })

test('a full card has no gaps; an empty one has them all and says so in words', () => {
  expect(cardGaps(full)).toEqual([])
  expect(cardGaps(emptyCard)).toEqual(expect.arrayContaining(['no-name', 'no-costs', 'no-measures', 'no-responsibility']))
  expect(gapsText(['no-costs', 'no-measures'])).toBe('chybí: náklady, opatření')
  expect(gapsText([])).toBe('')
})

test('zero costs are known, no costs are missing', () => {
  const costs: CardCosts = { text: '', amount: 0n, perYear: false, items: [] }
  expect(cardGaps({ ...full, costs })).toEqual([])
  expect(cardGaps({ ...full, costs: { ...costs, amount: null } })).toEqual(['no-costs'])
  expect(cardGaps({ ...full, costs: { ...costs, amount: null, text: '—' } })).toEqual(['no-costs'])
})

test('a cancelled card needs only a reason', () => {
  const cancelled: CardContent = { ...emptyCard, number: '1', name: 'Karta', status: 'cancelled' }
  expect(cardGaps(cancelled)).toEqual(['no-cancel-reason'])
  expect(cardGaps({ ...cancelled, cancelReason: 'splněno' })).toEqual([])
  expect(cardGaps({ ...cancelled, name: '', cancelReason: 'zmíněna jen v textu dokumentu' })).toEqual([])
})

test.each(['bude doplněno', 'Text bude doplněn.', 'XXX', '???', '…', '[doplnit částku]', 'doplnit', '______'])(
  '«%s» holds the place of a text and stands in the way of publication',
  (text) => {
    expect(isPlaceholder(text)).toBe(true)
    expect(blockingGaps(cardGaps({ ...full, description: text }))).toEqual(['placeholder'])
  },
)

test.each(['doplnit síť o dvě služby', 'Karta XX. ročníku', 'Co dál?', 'čl. 7 a další ...'])('«%s» is a text', (text) => {
  expect(isPlaceholder(text)).toBe(false)
})

const amount = fc.bigInt({ min: 0n, max: 10_000_000_000n })
const item = fc.record({ amount, note: fc.constantFrom('', '2027', 'průzkum') })
const costs: fc.Arbitrary<CardCosts> = fc.record({
  text: fc.string(),
  amount: fc.option(amount, { nil: null }),
  perYear: fc.boolean(),
  items: fc.array(item, { maxLength: 4 }),
})

test('each card is in exactly one part of the totals, in whatever order cards stand', () => {
  fc.assert(
    fc.property(fc.array(costs), (all) => {
      const cards = all.map((each) => ({ costs: each }))
      const totals = calculateCosts(cards)
      expect(totals.perYear.cards + totals.inTotal.cards + totals.range.cards + totals.unknownCards).toBe(all.length)
      expect(calculateCosts(cards.toReversed())).toEqual(totals)
      expect(totals.range.from).toBeLessThanOrEqual(totals.range.to)
    }),
  )
})

test('parts with notes add up, two amounts without notes are a range', () => {
  const parts = (notes: string[]): CardCosts => ({
    text: '',
    amount: null,
    perYear: false,
    items: notes.map((note, index) => ({ amount: BigInt(index + 1) * 100n, note })),
  })
  expect(knownCosts(parts(['2027', '2028']))).toEqual({ kind: 'in-total', amount: 300n })
  expect(knownCosts(parts(['', '']))).toEqual({ kind: 'range', from: 100n, to: 200n })
  expect(costsText(parts(['', '']))).toBe('1\u00a0Kč až 2\u00a0Kč')
})

const anyCard: fc.Arbitrary<CardContent> = fc
  .record({ costs, measures: fc.array(fc.string()), number: fc.string(), from: fc.constantFrom(null, '2027-01-01') })
  .map(({ from, ...changes }) => aCard({ ...changes, period: { from, to: null, text: '' } }))

test('a card stored as JSON comes back the same', () => {
  fc.assert(
    fc.property(anyCard, (card) => {
      expect(storedCard.parse(JSON.parse(storedJson(card)))).toEqual(card)
    }),
  )
})

test('the form shows a card so that sending it unchanged changes nothing', () => {
  const card = aCard({
    goalId: 'goal',
    problems: [{ code: 'placeholder', text: 'Zástupný text' }],
    costs: { text: '', amount: null, perYear: false, items: [{ amount: 120_050n, note: '1. rok' }] },
  })
  const { content, reasons } = readCardForm(formOfCard(card, 1), card, { lists: noLists, goals: [goal] })
  expect(reasons).toEqual([])
  expect(content).toEqual(card)
  expect(differenceOfCards(card, content, () => '')).toEqual([])
})

test('a difference names each changed field in words', () => {
  const changed = aCard({ goalId: 'goal', name: 'Nový název', costs: { ...full.costs, amount: null } })
  expect(differenceOfCards(full, changed, () => 'cíl')).toEqual([
    { field: 'name', label: 'Název', before: full.name, after: 'Nový název' },
    { field: 'costsAmount', label: 'Částka', before: '18\u00a0000\u00a0000\u00a0Kč ročně', after: '' },
  ])
})

test('words of a code list bring its code; other words stay as they were typed', () => {
  const lists = {
    ...noLists,
    targetGroups: [{ code: 'CilovaSkupinaOsoby/29', label: 'senioři' }],
    serviceTypes: [{ code: 'DruhSocialniSluzby/4', label: 'pečovatelská služba', section: '40' }],
  }
  const values = { ...cardForm(), targetGroups: ['Senioři', 'babičky'] }
  const { content } = readCardForm(values, emptyCard, { lists, goals: [goal] })
  expect(content.targetGroups).toEqual([
    { code: 'CilovaSkupinaOsoby/29', text: 'Senioři' },
    { code: null, text: 'babičky' },
  ])
  expect(readServiceType('Pečovatelská služba', lists.serviceTypes)).toEqual({
    code: 'DruhSocialniSluzby/4',
    section: '40',
    name: 'Pečovatelská služba',
  })
  expect(readServiceType('§ 39 pečovatelská služba', lists.serviceTypes)).toEqual({
    code: null,
    section: '39',
    name: 'pečovatelská služba',
  })
})

test('any form at all gives a card or sentences, never an exception', () => {
  const names = Object.keys(cardForm())
  const anyForm = fc.dictionary(
    fc.constantFrom(...names),
    fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 4 }),
  )
  fc.assert(
    fc.property(anyForm, (values) => {
      const { content, reasons } = readCardForm(values, emptyCard, { lists: noLists, goals: [goal] })
      expect(reasons.every((reason) => reason.text.length > 0)).toBe(true)
      expect(() => cardGaps(content)).not.toThrow()
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['2021–2023', '2021-01-01', '2023-12-31'],
  ['2022', '2022-01-01', '2022-12-31'],
  ['1. 3. 2024 – 30. 6. 2025', '2024-03-01', '2025-06-30'],
  ['3/2024-12/2025', '2024-03-01', '2025-12-31'],
  ['2024-03-01', '2024-03-01', '2024-03-01'],
  ['každoročně od listopadu do března', null, null],
  ['2025–2024', null, null],
])('the period «%s» is read as %s to %s', (text, from, to) => {
  expect(readPeriod(text)).toEqual({ from, to, text })
})

test('a new card gets the next number of its goal', () => {
  expect(nextCardNumber('dotted', '1.1', ['1.1.9', '1.1.10', '1.2.40'])).toBe('1.1.11')
  expect(nextCardNumber('letter', '3', [])).toBe('A03-01')
  expect(nextCardNumber('free', '3', ['a'])).toBe('')
})

test('a text made to slow the check down is checked at once', () => {
  const description = '[ doplnit'.repeat(2_200)
  const started = performance.now()
  expect(cardGaps({ ...full, description })).toEqual([])
  expect(performance.now() - started).toBeLessThan(1_000)
})
