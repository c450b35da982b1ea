import { expect, test } from 'vitest'
import { roles } from '#app/shared/roles.ts'
import { anActor } from '#tests/set-up/test-context.ts'
import { codeImportTransitions } from '../import/code-import.states.ts'
import { canEditCodeLists, canSeeCodeListWork } from './code.permissions.ts'

test('two roles edit code lists, everyone signed in reads them', () => {
  const editors = roles.filter((role) => canEditCodeLists(anActor(role)))
  expect(editors).toEqual(['administrator', 'region-methodologist'])
  expect(roles.every((role) => canSeeCodeListWork(anActor(role)))).toBe(true)
  expect(canSeeCodeListWork(null)).toBe(false)
  for (const { by } of Object.values(codeImportTransitions)) expect([...by]).toEqual(editors)
})
