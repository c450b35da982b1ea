import type { Reason } from '#app/shared/errors.ts'
import { descendantsOfCard, isDescent } from './card-fate.rules.ts'
import type { Lineage, LineageCard, LinkKind } from './lineage.ts'

export type NewLink = { from: string | null; to: string | null; kind: LinkKind; reason: string | null }

const REASON_MAX = 2_000

function shapeObstacles({ from, to, kind, reason }: NewLink): Reason[] {
  const obstacles: Reason[] = []
  if (kind !== 'new' && from === null)
    obstacles.push({ code: 'no-from', field: 'from', text: 'Vyberte kartu, ze které vazba vede.' })
  if (kind !== 'cancelled' && to === null)
    obstacles.push({ code: 'no-to', field: 'to', text: 'Vyberte kartu, do které vazba vede.' })
  if (kind === 'cancelled' && !reason)
    obstacles.push({ code: 'no-reason', field: 'reason', text: 'Napište, proč karta nepokračuje.' })
  if ((reason ?? '').length > REASON_MAX)
    obstacles.push({ code: 'too-long', field: 'reason', text: `Zkraťte důvod nejvýše na ${REASON_MAX} znaků.` })
  if (from !== null && from === to) obstacles.push({ code: 'itself', field: 'to', text: 'Vyberte dvě různé karty.' })
  return obstacles
}

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

/** Why a link cannot be made; `lineage` holds the links that are there already. */
export function linkObstacles(link: NewLink, lineage: Lineage): Reason[] {
  const shape = shapeObstacles(link)
  if (shape.length > 0) return shape
  const find = (id: string | null): LineageCard | undefined => lineage.cards.find((card) => card.id === id)
  const [from, to] = [find(link.from), find(link.to)]
  if ((link.from !== null && from === undefined) || (link.to !== null && to === undefined))
    return [
      {
        code: 'unknown-card',
        field: link.from !== null && from === undefined ? 'from' : 'to',
        text: 'Vyberte kartu ze seznamu.',
      },
    ]
  const same = lineage.links.some((each) => each.from === link.from && each.to === link.to)
  if (same && link.from !== null && link.to !== null)
    return [{ code: 'double', field: 'to', text: 'Mezi těmito kartami už vazba je. Nejdřív ji zrušte.' }]
  if (from === undefined) return []
  if (to === undefined) return endingObstacles(from, lineage)
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
