import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'

/** neutral: draft · progress: in progress · warn: waits or warns · done · refused: refused or overdue */
export type ChipTone = 'neutral' | 'progress' | 'warn' | 'done' | 'refused'

export type ChipProps = { tone?: ChipTone; children: ReactNode }

/** A status is always colour and word. */
export function Chip({ tone = 'neutral', children }: ChipProps) {
  return <span className={joinClasses('chip', tone !== 'neutral' && `chip-${tone}`)}>{children}</span>
}
