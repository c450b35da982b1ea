import type { ChipTone } from '#app/ui/index.ts'
import type { Role } from '#app/shared/roles.ts'
import type { Transitions } from '#app/shared/workflow.ts'

export const planStatuses = ['draft', 'published', 'archived'] as const
export type PlanStatus = (typeof planStatuses)[number]
export type PlanAction = 'publish' | 'reopen' | 'archive' | 'unarchive'

/** Publishing again makes the next version; until then the public sees the last one. */
export const planTransitions: Transitions<PlanAction, PlanStatus, Role> = {
  publish: { from: ['draft'], to: 'published', by: ['administrator', 'region-planner', 'region-approver'] },
  reopen: { from: ['published'], to: 'draft', by: ['administrator', 'region-planner'] },
  archive: { from: ['published'], to: 'archived', by: ['administrator', 'region-planner'] },
  unarchive: { from: ['archived'], to: 'published', by: ['administrator', 'region-planner'] },
}

export const planStatusLabels: Record<PlanStatus, { label: string; tone: ChipTone }> = {
  draft: { label: 'rozpracovaný', tone: 'neutral' },
  published: { label: 'zveřejněný', tone: 'done' },
  archived: { label: 'archivovaný', tone: 'neutral' },
}

export const planActionLabels: Record<PlanAction, string> = {
  publish: 'Zveřejnit plán',
  reopen: 'Otevřít plán k úpravám',
  archive: 'Archivovat plán',
  unarchive: 'Vrátit plán z archivu',
}

export const isPlanStatus = (value: string): value is PlanStatus => (planStatuses as readonly string[]).includes(value)
