import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#app/platform/root.server.ts'
import { aContext } from '#tests/set-up/test-context.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { importMunicipalityFile, previewMunicipalityFile } from './import-file.server.ts'

const { database } = await testDatabase()
const content = await readFile(path.join(projectRoot, 'database/reference/municipalities.csv'))
const file = { name: 'municipalities.csv', content }
const context = aContext(database, null)

test('an empty database is filled from the command line, once', async () => {
  expect(await previewMunicipalityFile(database, content)).toMatchObject({ added: 251, unchanged: 0 })
  await expect(importMunicipalityFile(context, { file, effectiveOn: '2030-01-01' })).rejects.toThrow('nejpozději dnešek')
  expect(await importMunicipalityFile(context, { file, effectiveOn: '2026-01-01' })).toEqual({
    added: 251,
    changed: 0,
    ended: 0,
    unchanged: 0,
  })
  expect(await importMunicipalityFile(context, { file, effectiveOn: '2026-01-01' })).toEqual({
    added: 0,
    changed: 0,
    ended: 0,
    unchanged: 215,
  })
})
