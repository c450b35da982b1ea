import { expect, test } from 'vitest'
import { roles } from '#app/shared/roles.ts'
import { anActor } from '#tests/set-up/test-context.ts'
import { importBatchTransitions } from './import-batch.states.ts'
import { canImportTerritory, canSeeTerritoryImports } from './import.permissions.ts'

const allowed = (may: typeof canImportTerritory) => roles.filter((role) => may(anActor(role)))

test('the administrator and the planner import, the auditor looks', () => {
  expect(allowed(canImportTerritory)).toEqual(['administrator', 'region-planner'])
  expect(allowed(canSeeTerritoryImports)).toEqual(['administrator', 'region-planner', 'auditor'])
  expect(canSeeTerritoryImports(null)).toBe(false)
})

test('the table of the process and the predicate name the same roles', () => {
  for (const { by } of Object.values(importBatchTransitions)) expect([...by]).toEqual(allowed(canImportTerritory))
})
