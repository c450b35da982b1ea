import type { Reason } from '#app/shared/errors.ts'
import { descendantsOfCard, isDescent } from './card-fate.rules.ts'
import type { Lineage, LineageCard, LinkKind } from './lineage.ts'

export type NewLink = { from: string | null; to: string | null; kind: LinkKind; reason: string | null }

const REASON_MAX = 2_000

const shape: readonly { isWrong(link: NewLink): boolean; reason: Reason }[] = [
  {
    isWrong: ({ kind, from }) => kind !== 'new' && from === null,
    reason: { code: 'no-from', field: 'from', text: 'Vyberte kartu, ze které vazba vede.' },
  },
  {
    isWrong: ({ kind, to }) => kind !== 'cancelled' && to === null,
    reason: { code: 'no-to', field: 'to', text: 'Vyberte kartu, do které vazba vede.' },
  },
  {
    isWrong: ({ kind, reason }) => kind === 'cancelled' && !reason,
    reason: { code: 'no-reason', field: 'reason', text: 'Napište, proč karta nepokračuje.' },
  },
  {
    isWrong: ({ reason }) => (reason ?? '').length > REASON_MAX,
    reason: { code: 'too-long', field: 'reason', text: `Zkraťte důvod nejvýše na ${REASON_MAX} znaků.` },
  },
  {
    isWrong: ({ from, to }) => from !== null && from === to,
    reason: { code: 'itself', field: 'to', text: 'Vyberte dvě různé karty.' },
  },
]

function timeObstacles(from: LineageCard, to: LineageCard, kind: LinkKind): Reason[] {
  if (kind === 'linked') return []
  if (to.periodFrom < from.periodFrom)
    return [
      {
        code: 'backwards',
        field: 'to',
        text: `Vazba musí vést do stejného nebo pozdějšího období: ${to.number} je ze staršího plánu.`,
      },
    ]
  if (kind !== 'merged' && to.planSlug === from.planSlug)
    return [{ code: 'same-plan', field: 'to', text: 'V jednom plánu lze karty jen sloučit nebo provázat.' }]
  return []
}

const unknownCard = (field: 'from' | 'to'): Reason => ({ code: 'unknown-card', field, text: 'Vyberte kartu ze seznamu.' })

/** Why a link cannot be made; `lineage` holds the links that are there already. */
export function linkObstacles(link: NewLink, lineage: Lineage): Reason[] {
  const wrong = shape.filter((rule) => rule.isWrong(link)).map((rule) => rule.reason)
  if (wrong.length > 0) return wrong
  const find = (id: string | null): LineageCard | null | undefined =>
    id === null ? null : lineage.cards.find((card) => card.id === id)
  const [from, to] = [find(link.from), find(link.to)]
  if (from === undefined) return [unknownCard('from')]
  if (to === undefined) return [unknownCard('to')]
  if (from === null) return []
  if (to === null) return endingObstacles(from, lineage)
  if (lineage.links.some((each) => each.from === from.id && each.to === to.id))
    return [{ code: 'double', field: 'to', text: 'Mezi těmito kartami už vazba je. Nejdřív ji zrušte.' }]
  return [...timeObstacles(from, to, link.kind), ...loopObstacles(from, to, { link, lineage })]
}

function endingObstacles(from: LineageCard, lineage: Lineage): Reason[] {
  if (lineage.links.some((each) => each.from === from.id && each.kind === 'cancelled'))
    return [{ code: 'double', field: 'from', text: `Karta ${from.number} už má uvedeno, proč nepokračuje.` }]
  if (lineage.links.some((each) => each.from === from.id && isDescent(each)))
    return [{ code: 'goes-on', field: 'from', text: `Karta ${from.number} v dalším plánu pokračuje. Nejdřív zrušte tu vazbu.` }]
  return []
}

function loopObstacles(from: LineageCard, to: LineageCard, { link, lineage }: { link: NewLink; lineage: Lineage }): Reason[] {
  if (link.kind === 'linked') return []
  const isLoop = descendantsOfCard(lineage, to.id).some((card) => card.id === from.id)
  return isLoop
    ? [{ code: 'loop', field: 'to', text: `Vazby by se zacyklily: karta ${from.number} už z karty ${to.number} vychází.` }]
    : []
}
