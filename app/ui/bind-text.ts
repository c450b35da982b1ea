import type { ReactNode } from 'react'
import { bindShortWords } from '#app/shared/text.ts'

/** Plain text as Czech typography wants it: no one-letter preposition at the end of a line. Elements are left as they are. */
export function bindText(node: ReactNode): ReactNode {
  return typeof node === 'string' ? bindShortWords(node) : node
}
