import type { ChipTone } from '#app/ui/index.ts'
import type { CardStatus, RelationKind } from './card.ts'

export const cardStatusLabels: Record<CardStatus, { label: string; tone: ChipTone }> = {
  active: { label: 'platná', tone: 'progress' },
  unfinished: { label: 'nedokončená', tone: 'warn' },
  cancelled: { label: 'zrušená', tone: 'refused' },
}

export const relationLabels: Record<RelationKind, string> = {
  'merged-from': 'sloučeno z',
  'merged-into': 'sloučeno do',
  linked: 'provázáno s',
  edited: 'upraveno',
}
