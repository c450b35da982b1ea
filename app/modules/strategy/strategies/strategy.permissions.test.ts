import { expect, test } from 'vitest'
import { roles, type Actor } from '#app/shared/roles.ts'
import { anActor } from '#tests/set-up/test-context.ts'
import { canDoWithRound, canEditStrategies, canReportMeasure, canSeeMeasure, canSeeStrategies } from './strategy.permissions.ts'

const own = 'organisation-own'
const foreign = 'organisation-foreign'
const acts: Record<string, (actor: Actor, guarantorOrganisationId: string) => boolean> = {
  see: (actor) => canSeeStrategies(actor),
  'see-measure': (actor, guarantorOrganisationId) => canSeeMeasure(actor, { guarantorOrganisationId }),
  edit: (actor) => canEditStrategies(actor),
  report: (actor, guarantorOrganisationId) => canReportMeasure(actor, { guarantorOrganisationId }, { state: 'draft' }),
  'report-published': (actor, guarantorOrganisationId) =>
    canReportMeasure(actor, { guarantorOrganisationId }, { state: 'published' }),
  publish: (actor) => canDoWithRound(actor, 'publish', { state: 'draft' }),
  'publish-again': (actor) => canDoWithRound(actor, 'publish', { state: 'published' }),
  reopen: (actor) => canDoWithRound(actor, 'reopen', { state: 'published' }),
}

function allowed(organisation: string): Record<string, string[]> {
  const all = roles.map((role) => {
    const actor = anActor(role, { organisationId: own })
    return [role, Object.keys(acts).filter((act) => acts[act]?.(actor, organisation))] as const
  })
  return Object.fromEntries(all.filter(([, can]) => can.length > 0))
}

const office = {
  administrator: ['see', 'see-measure', 'edit', 'report', 'publish', 'reopen'],
  'region-planner': ['see', 'see-measure', 'edit', 'report', 'publish', 'reopen'],
  'region-approver': ['see', 'see-measure', 'publish'],
  'planning-coordinator': ['see', 'see-measure'],
  'region-analyst': ['see', 'see-measure'],
  auditor: ['see', 'see-measure'],
}

test('who may do what with a measure of the own organisation', () => {
  expect(allowed(own)).toEqual({ ...office, guarantor: ['see-measure', 'report'] })
})

test('who may do what with a measure of another organisation: a guarantor nothing', () => {
  expect(allowed(foreign)).toEqual(office)
})

test('a measure without an organisation belongs to no guarantor', () => {
  const guarantor = anActor('guarantor')
  expect(canReportMeasure(guarantor, { guarantorOrganisationId: null }, { state: 'draft' })).toBe(false)
})
