import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/shared/dates.ts'
import { getCodeList } from '../definitions/code-lists.ts'
import { aCode, aVersion } from './code.fixtures.ts'
import { codeStateOn, shownVersion, versionOn, type Code } from './code.ts'
import { addObstacles, changedVersions, changeObstacles, deleteObstacles, endedVersions, endObstacles } from './code.rules.ts'

const forms = getCodeList('service-forms')
const everything = { has: () => true }
const nothing = { has: () => false }
const input = (validFrom: string, name = 'nové jméno') => ({ name, attributes: {}, validFrom, source: 'zkouška' })
const codes = (reasons: readonly { code: string }[]) => reasons.map((reason) => reason.code)

test('on each day a row means what it meant then', () => {
  const code = aCode({
    versions: [
      aVersion({ name: 'staré', validTo: '2024-12-31' }),
      aVersion({ name: 'nové', validFrom: '2025-01-01', validTo: '2026-06-30' }),
    ],
  })
  expect(versionOn(code, '2024-12-31')?.name).toBe('staré')
  expect(versionOn(code, '2025-01-01')?.name).toBe('nové')
  expect(versionOn(code, '2026-07-01')).toBeUndefined()
  expect([codeStateOn(code, '2006-12-31'), codeStateOn(code, '2025-05-05'), codeStateOn(code, '2030-01-01')]).toEqual([
    'to-come',
    'valid',
    'ended',
  ])
  expect(shownVersion(code, '2030-01-01')?.name).toBe('nové')
})

test('a code is never taken twice, and what a row names must exist', () => {
  expect(codes(addObstacles(forms, { ...input('2026-01-01'), code: 'amb', validTo: null }, everything))).toEqual(['code-taken'])
  const situations = getCodeList('situations')
  const situation = {
    ...input('2026-01-01'),
    code: '33',
    validTo: '2025-01-01',
    attributes: { serviceTypes: ['39', '44:ter'], note: null },
  }
  expect(codes(addObstacles(situations, situation, nothing))).toEqual([
    'unknown-code',
    'unknown-code',
    'unknown-code',
    'ends-before',
  ])
})

test('a change must begin after the last version and must change something', () => {
  const code = aCode({ versions: [aVersion({ name: 'dnes', validFrom: '2026-01-01' })] })
  expect(codes(changeObstacles(forms, code, input('2026-01-01'), everything))).toEqual(['starts-too-early'])
  expect(codes(changeObstacles(forms, code, { ...aVersion({ name: 'dnes' }), validFrom: '2026-02-01' }, everything))).toEqual([
    'no-change',
  ])
  expect(changeObstacles(forms, code, input('2026-01-02'), everything)).toEqual([])
})

const days = fc.integer({ min: 1, max: 3000 })

test('whatever is changed and ended, no day has two meanings and the past stays', () => {
  fc.assert(
    fc.property(fc.array(days, { minLength: 1, maxLength: 6 }), days, fc.integer({ min: 0, max: 4000 }), (steps, end, day) => {
      let code: Code = aCode({ versions: [aVersion({ validFrom: '2010-01-01' })] })
      let from = '2010-01-01'
      for (const step of steps) {
        from = addDays(from, step)
        const before = versionOn(code, addDays(from, -1))
        const next = input(from, `od ${from}`)
        expect(changeObstacles(forms, code, next, everything)).toEqual([])
        code = { ...code, versions: changedVersions(code, next) }
        expect(versionOn(code, addDays(from, -1))?.name).toBe(before?.name)
        expect(versionOn(code, from)?.name).toBe(`od ${from}`)
      }
      const lastDay = addDays(from, end)
      code = { ...code, versions: endedVersions(code, lastDay) }
      expect(versionOn(code, lastDay)).toBeDefined()
      expect(versionOn(code, addDays(lastDay, 1))).toBeUndefined()
      const anyDay = addDays('2010-01-01', day)
      expect(
        code.versions.filter((version) => version.validFrom <= anyDay && (version.validTo === null || version.validTo >= anyDay))
          .length,
      ).toBeLessThanOrEqual(1)
    }),
  )
})

test('a row ends once, not before it begins, and its successor must be valid then', () => {
  const code = aCode({ code: 'old', versions: [aVersion({ validFrom: '2020-01-01' })] })
  const next = aCode({ code: 'new', versions: [aVersion({ validFrom: '2027-01-01' })] })
  const obstacles = (lastDay: string, successor: string | null, row = code) =>
    codes(endObstacles(row, { lastDay, successor }, [code, next]))
  expect(obstacles('2026-12-31', 'new')).toEqual([])
  expect(obstacles('2026-12-30', 'new')).toEqual(['successor-not-valid'])
  expect(obstacles('2026-12-31', 'old')).toEqual(['no-successor'])
  expect(obstacles('2019-12-31', null)).toEqual(['ends-before'])
  expect(obstacles('2026-12-31', null, aCode({ versions: [aVersion({ validTo: '2025-12-31' })] }))).toEqual(['ended'])
  expect(codes(endObstacles(code, { lastDay: '2026-12-31', successor: 'new' }, [{ ...next, supersededBy: 'old' }]))).toEqual([
    'circle',
  ])
})

test('a row in use is not deleted', () => {
  expect(codes(deleteObstacles([{ label: 'karta', href: '/' }]))).toEqual(['in-use'])
  expect(deleteObstacles([])).toEqual([])
})
