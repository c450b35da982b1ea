import type { Role } from '#app/shared/roles.ts'
import type { Transitions } from '#app/shared/workflow.ts'

export type RoundState = 'draft' | 'published'
export type RoundAction = 'publish' | 'reopen'

/** A monitoring round: it is open while reports are being collected; published it is frozen, and may be opened again to be corrected. */
export const roundTransitions = {
  publish: { from: ['draft'], to: 'published', by: ['administrator', 'region-planner', 'region-approver'] },
  reopen: { from: ['published'], to: 'draft', by: ['administrator', 'region-planner'] },
} as const satisfies Transitions<RoundAction, RoundState, Role>

export const roundStateLabels: Record<RoundState, string> = { draft: 'otevřené, sbírají se zprávy', published: 'zveřejněno' }

export const isRoundState = (text: string): text is RoundState => text === 'draft' || text === 'published'
