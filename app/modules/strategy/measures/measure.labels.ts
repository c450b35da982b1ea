import { formatDate } from '#app/shared/dates.ts'
import { noBreakSpace } from '#app/shared/numbers.ts'
import type { Deadline, DeadlineKind, MeasureStatus, NotDoneReason } from './measure.ts'
import type { MeasureFinding } from './measure.rules.ts'

export type StatusKey = MeasureStatus | 'no-data'
export type StatusTone = 'neutral' | 'progress' | 'warn' | 'done' | 'refused'

export const statusKey = (status: MeasureStatus | null): StatusKey => status ?? 'no-data'

export const statusLabels: Record<StatusKey, string> = {
  done: 'splněno',
  ongoing: 'plněno',
  partial: 'částečně plněno',
  'not-done': 'neplněno',
  'no-data': 'bez údaje',
}

export const statusTones: Record<StatusKey, StatusTone> = {
  done: 'done',
  ongoing: 'progress',
  partial: 'warn',
  'not-done': 'refused',
  'no-data': 'neutral',
}

/** Words of addresses: «?stav=neplneno». */
export const statusSlugs: Record<StatusKey, string> = {
  done: 'splneno',
  ongoing: 'plneno',
  partial: 'castecne',
  'not-done': 'neplneno',
  'no-data': 'bez-udaje',
}

export const statusMeanings: Record<StatusKey, string> = {
  done: 'Opatření je hotové, trvalý výsledek je doložen.',
  ongoing: 'Opatření běží tak, jak bylo slíbeno, téměř v celém kraji.',
  partial: 'Opatření běží jen někde nebo jen v něčem.',
  'not-done': 'Opatření neběží. Proč, říká důvod: gestor nedodal podklady, nezačalo se, připravuje se, nebo se plnit nebude.',
  'no-data': 'Za toto kolo nikdo nic nesdělil.',
}

export const reasonLabels: Record<NotDoneReason, string> = {
  'no-data': 'gestor nedodal podklady',
  'not-started': 'dosud nezahájeno',
  preparing: 'připravuje se',
  'will-not-be-done': 'nebude se plnit',
}

export const deadlineKindLabels: Record<DeadlineKind, string> = {
  date: 'do určitého dne',
  'continuous-until': 'průběžně do určitého dne',
  'after-event': 'po nějaké události',
  missing: 'termín chybí',
}

export const findingLabels: Record<MeasureFinding, string> = {
  'missing-guarantor': 'chybí gestor',
  'missing-indicator': 'chybí indikátor',
  'missing-deadline': 'chybí termín',
  overdue: 'po termínu',
  'done-without-evidence': 'splněno bez dokladu',
  'missing-comment': 'stav bez komentáře',
  'missing-reason': 'neplněno bez důvodu',
}

/** The deadline as a person says it. */
export function deadlineText({ kind, date, text }: Deadline): string {
  if (kind === 'date' && date !== null) return `do${noBreakSpace}${formatDate(date)}`
  if (kind === 'continuous-until' && date !== null) return `průběžně do${noBreakSpace}${formatDate(date)}`
  if (kind === 'after-event') return text
  return 'termín chybí'
}

export const statusText = (status: MeasureStatus | null, reason: NotDoneReason | null): string =>
  reason === null ? statusLabels[statusKey(status)] : `${statusLabels[statusKey(status)]} (${reasonLabels[reason]})`

export const measureForms = ['opatření', 'opatření', 'opatření'] as const
export const areaForms = ['oblast', 'oblasti', 'oblastí'] as const
