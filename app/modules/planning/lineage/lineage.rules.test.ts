import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ancestorsOfCard, descendantsOfCard, endsOfFate, fateOfCard, type Fate } from './card-fate.rules.ts'
import { fateSentences } from './fate-text.rules.ts'
import { drawLineage } from './lineage-graph.rules.ts'
import { linkObstacles } from './link-obstacles.rules.ts'
import { linkKinds, type Lineage, type LineageCard, type LineageLink } from './lineage.ts'

const aCard = (id: string, year: number, changes: Partial<LineageCard> = {}): LineageCard => ({
  id,
  planSlug: String(year),
  planTitle: `Plán ${year}`,
  periodFrom: `${year}-01-01`,
  periodTo: `${year + 2}-12-31`,
  number: id.toUpperCase(),
  name: `Karta ${id}`,
  status: 'active',
  cancelReason: null,
  ...changes,
})
const aLink = (from: string | null, to: string | null, kind: LineageLink['kind'], reason: string | null = null): LineageLink => ({
  id: `${from}-${to}`,
  from,
  to,
  kind,
  reason,
  planSlug: '2024',
})

const three: Lineage = {
  cards: [aCard('a', 2021), aCard('b', 2021), aCard('c', 2024), aCard('d', 2024), aCard('e', 2027), aCard('f', 2021)],
  links: [
    aLink('a', 'c', 'split'),
    aLink('a', 'd', 'split'),
    aLink('c', 'e', 'continues'),
    aLink('d', null, 'cancelled', 'splněno'),
  ],
}

test('«co se stalo s aktivitou» follows a card over periods to each of its ends', () => {
  const fate = fateOfCard(three, 'a')
  expect(fate && endsOfFate(fate).map(({ card, end }) => [card.id, end.kind])).toEqual([
    ['e', 'valid'],
    ['d', 'cancelled'],
  ])
  expect(fate && fateSentences(fate)).toEqual([
    'V období 2024–2026 karta A je rozdělena do C Karta c.',
    'V období 2027–2029 karta C pokračuje jako E Karta e.',
    'Karta E (2027–2029): Je součástí nejnovějšího plánu.',
    'V období 2024–2026 karta A je rozdělena do D Karta d.',
    'Karta D (2024–2026): Do dalšího plánu převzata nebyla. Důvod: splněno',
  ])
})

test('a card about which the next plan says nothing has no told end', () => {
  expect(fateOfCard(three, 'f')?.end).toEqual({ kind: 'untold' })
  expect(fateOfCard(three, 'x')).toBeUndefined()
})

test('the drawing of a card holds its family only, in columns by period', () => {
  const { periods, nodes, edges } = drawLineage(three, (card) => `/${card.id}`, 'c')
  expect(periods).toEqual(['2021–2023', '2024–2026', '2027–2029'])
  expect(nodes.map((node) => [node.id, node.period])).toEqual([
    ['a', 0],
    ['c', 1],
    ['e', 2],
  ])
  expect(edges).toHaveLength(2)
})

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const anyId = fc.constantFrom(...ids)
const anyLink = fc
  .record({ from: anyId, to: anyId, kind: fc.constantFrom(...linkKinds) })
  .map(({ from, to, kind }) => aLink(kind === 'new' ? null : from, kind === 'cancelled' ? null : to, kind, 'proto'))
const depth = (fate: Fate): number => 1 + Math.max(0, ...fate.steps.map((step) => depth(step.into)))

test('every path ends, whatever the links are, even where they loop', () => {
  fc.assert(
    fc.property(fc.array(anyLink, { maxLength: 12 }), anyId, (links, id) => {
      const fate = fateOfCard({ ...three, links }, id)
      expect(fate).toBeDefined()
      if (fate === undefined) return
      expect(depth(fate)).toBeLessThanOrEqual(ids.length)
      expect(endsOfFate(fate).length).toBeGreaterThan(0)
    }),
  )
})

test('links that are let in one after another never make a loop and never lead back in time', () => {
  fc.assert(
    fc.property(fc.array(anyLink, { maxLength: 30 }), (wanted) => {
      const links: LineageLink[] = []
      for (const link of wanted) if (linkObstacles(link, { ...three, links }).length === 0) links.push(link)
      const lineage = { ...three, links }
      for (const card of lineage.cards) {
        const later = descendantsOfCard(lineage, card.id)
        expect(later.map((each) => each.id)).not.toContain(card.id)
        expect(later.every((each) => each.periodFrom >= card.periodFrom)).toBe(true)
        for (const each of later) expect(ancestorsOfCard(lineage, each.id).map((old) => old.id)).toContain(card.id)
      }
    }),
  )
})

test.each([
  ['nowhere to go', aLink('a', null, 'continues'), 'no-to'],
  ['nowhere from', aLink(null, 'c', 'merged'), 'no-from'],
  ['to itself', aLink('a', 'a', 'linked'), 'itself'],
  ['an end without a reason', aLink('a', null, 'cancelled'), 'no-reason'],
  ['an end of a card that goes on', aLink('a', null, 'cancelled', 'proto'), 'goes-on'],
  ['a second end', aLink('d', null, 'cancelled', 'proto'), 'double'],
  ['a card of the same plan that continues', aLink('a', 'b', 'continues'), 'same-plan'],
  ['an unknown card', aLink('x', 'c', 'merged'), 'unknown-card'],
  ['an unknown aim', aLink('a', 'x', 'merged'), 'unknown-card'],
  ['a reason without end', aLink('a', 'e', 'linked', 'x'.repeat(3000)), 'too-long'],
])('a link %s is refused', (_what, link, code) => {
  expect(linkObstacles(link, three).map((obstacle) => obstacle.code)).toEqual([code])
})
