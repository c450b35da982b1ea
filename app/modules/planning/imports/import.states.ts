import type { Role } from '#app/shared/roles.ts'
import type { Transitions } from '#app/shared/workflow.ts'
import type { Tone } from '#app/shared/document-imports/outline.ts'

export const importStates = ['uploaded', 'recognising', 'review', 'confirmed', 'discarded', 'failed'] as const
export type ImportState = (typeof importStates)[number]
export type ImportAction = 'start' | 'recognise' | 'fail' | 'retry' | 'mend' | 'confirm' | 'discard'

const planners: readonly Role[] = ['administrator', 'region-planner']

/** What nobody is named for, the house does itself. */
export const importTransitions: Transitions<ImportAction, ImportState, Role> = {
  start: { from: ['uploaded', 'recognising'], to: 'recognising', by: [] },
  recognise: { from: ['recognising'], to: 'review', by: [] },
  fail: { from: ['uploaded', 'recognising'], to: 'failed', by: [] },
  retry: { from: ['failed'], to: 'uploaded', by: planners },
  mend: { from: ['review'], to: 'review', by: planners },
  confirm: { from: ['review'], to: 'confirmed', by: planners },
  discard: { from: ['uploaded', 'recognising', 'review', 'failed'], to: 'discarded', by: planners },
}

export const importStateLabels: Record<ImportState, { label: string; tone: Tone }> = {
  uploaded: { label: 'čeká na rozpoznání', tone: 'neutral' },
  recognising: { label: 'rozpoznává se', tone: 'progress' },
  review: { label: 'ke kontrole', tone: 'warn' },
  confirmed: { label: 'převzato', tone: 'done' },
  discarded: { label: 'zahozeno', tone: 'neutral' },
  failed: { label: 'nešlo přečíst', tone: 'refused' },
}

export const isImportState = (text: string): text is ImportState => importStates.some((state) => state === text)
