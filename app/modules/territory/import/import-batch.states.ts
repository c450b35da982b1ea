import type { Role } from '#app/shared/roles.ts'
import { isPossible, type Transitions } from '#app/shared/workflow.ts'

export type ImportBatchState = 'previewed' | 'applied' | 'discarded'
export type ImportBatchAction = 'apply' | 'discard'

const importers = ['administrator', 'region-planner'] as const

/** An import is first looked at; then it either becomes the records or is laid aside. */
export const importBatchTransitions = {
  apply: { from: ['previewed'], to: 'applied', by: importers },
  discard: { from: ['previewed'], to: 'discarded', by: importers },
} as const satisfies Transitions<ImportBatchAction, ImportBatchState, Role>

export const importBatchStateLabels: Record<ImportBatchState, string> = {
  previewed: 'čeká na potvrzení',
  applied: 'zapsáno',
  discarded: 'odloženo bez zápisu',
}

export const isImportBatchState = (text: string): text is ImportBatchState => Object.hasOwn(importBatchStateLabels, text)

export const canBe = (action: ImportBatchAction, state: ImportBatchState): boolean =>
  isPossible(importBatchTransitions, action, state)
