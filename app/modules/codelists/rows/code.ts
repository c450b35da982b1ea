import type { Attributes } from '../definitions/attribute-field.ts'
import type { CodeListKey } from '../definitions/code-list-keys.ts'

/** What a code meant from a day to a day (both included; open when `validTo` is null). */
export type CodeVersion = { name: string; attributes: Attributes; validFrom: string; validTo: string | null; source: string }

/** A row of a code list with all that it has ever meant, the oldest first. */
export type Code = {
  list: CodeListKey
  code: string
  supersededBy: string | null
  /** Grows with every change of the row. */
  version: number
  versions: readonly CodeVersion[]
}

export const versionOn = ({ versions }: Pick<Code, 'versions'>, day: string): CodeVersion | undefined =>
  versions.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day))

export const newestVersion = ({ versions }: Pick<Code, 'versions'>): CodeVersion | undefined => versions.at(-1)

/** The version that describes the row best today: the valid one, else the one to come, else the last one. */
export const shownVersion = (code: Pick<Code, 'versions'>, day: string): CodeVersion | undefined =>
  versionOn(code, day) ?? code.versions.find(({ validFrom }) => validFrom > day) ?? newestVersion(code)

export type CodeState = 'valid' | 'to-come' | 'ended'

export function codeStateOn(code: Pick<Code, 'versions'>, day: string): CodeState {
  if (versionOn(code, day) !== undefined) return 'valid'
  return code.versions.some(({ validFrom }) => validFrom > day) ? 'to-come' : 'ended'
}

export const codeStateLabels: Record<CodeState, string> = { valid: 'platí', 'to-come': 'začne platit', ended: 'skončilo' }
