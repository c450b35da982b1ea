import { findingLabels } from '../measures/measure.labels.ts'
import type { MeasureFinding } from '../measures/measure.rules.ts'

export type FindingFilter = MeasureFinding | null

const findings = new Set<string>(Object.keys(findingLabels))
const isFinding = (text: string | null): text is MeasureFinding => text !== null && findings.has(text)

/** «?chybi=overdue»; anything else shows all. */
export const findingShown = (text: string | null): FindingFilter => (isFinding(text) ? text : null)
