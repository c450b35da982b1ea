import type { Role } from '#app/shared/roles.ts'
import { isPossible, type Transitions } from '#app/shared/workflow.ts'

export type CodeImportState = 'previewed' | 'applied' | 'discarded'
export type CodeImportAction = 'apply' | 'discard'

const editors = ['administrator', 'region-methodologist'] as const

export const codeImportTransitions = {
  apply: { from: ['previewed'], to: 'applied', by: editors },
  discard: { from: ['previewed'], to: 'discarded', by: editors },
} as const satisfies Transitions<CodeImportAction, CodeImportState, Role>

export const codeImportStateLabels: Record<CodeImportState, string> = {
  previewed: 'čeká na potvrzení',
  applied: 'zapsáno',
  discarded: 'odloženo bez zápisu',
}

export const isCodeImportState = (text: string): text is CodeImportState => Object.hasOwn(codeImportStateLabels, text)
export const canBe = (action: CodeImportAction, state: CodeImportState): boolean =>
  isPossible(codeImportTransitions, action, state)
