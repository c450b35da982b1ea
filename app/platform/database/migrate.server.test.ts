import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { projectRoot } from '#app/platform/root.server.ts'
import { foldCzech } from '#app/shared/text.ts'
import { asOwner } from '#tests/set-up/templates.ts'
import { describeSchema } from './describe-schema.server.ts'
import { listMigrations, migrateToLatest, migrationState, type Migration } from './migrate.server.ts'

const server = inject('testServer').connection

async function withEmptyDatabase<T>(work: (connection: typeof server) => Promise<T>): Promise<T> {
  const database = `migrate_${randomBytes(6).toString('hex')}`
  await asOwner(server, (client) => client.query(`create database ${database}`))
  try {
    return await work({ ...server, database })
  } finally {
    await asOwner(server, (client) => client.query(`drop database ${database} with (force)`))
  }
}

test('an empty database gets all migrations, and a second run does nothing', async () => {
  await withEmptyDatabase(async (connection) => {
    const names = (await listMigrations()).map((migration) => migration.name)
    expect(await migrateToLatest(connection)).toEqual(names)
    expect(await migrateToLatest(connection)).toEqual([])
    expect(await migrationState(connection)).toEqual({ applied: names, pending: [], unknown: [] })
  })
})

test('three processes that migrate at once apply each migration once', async () => {
  await withEmptyDatabase(async (connection) => {
    const applied = await Promise.all([1, 2, 3].map(() => migrateToLatest(connection)))
    expect(applied.flat().toSorted()).toEqual((await listMigrations()).map((migration) => migration.name))
  })
})

test('a migration that fails leaves nothing behind and is named', async () => {
  await withEmptyDatabase(async (connection) => {
    const migrations: Migration[] = [
      ...(await listMigrations()),
      { name: '9999_wrong', sql: 'create table public.half (id int); select nonsense' },
    ]
    await expect(migrateToLatest(connection, undefined, migrations)).rejects.toThrow('9999_wrong')
    const half = await asOwner(connection, (client) =>
      client.query<{ found: string | null }>("select to_regclass('public.half') as found"),
    )
    expect(half.rows[0]?.found).toBeNull()
  })
})

test('a database newer than the program is refused', async () => {
  await withEmptyDatabase(async (connection) => {
    const migrations = await listMigrations()
    await migrateToLatest(connection, undefined, migrations)
    await expect(migrateToLatest(connection, undefined, migrations.slice(0, -1))).rejects.toThrow('novější')
  })
})

test('the types in the repository are those of the migrations', async () => {
  const described = await asOwner({ ...server, database: inject('testServer').templates.empty }, describeSchema)
  expect(await readFile(path.join(projectRoot, 'database/generated/schema.ts'), 'utf8')).toBe(described)
})

test('Czech order in the database is that of Intl.Collator', async () => {
  const words = [
    'Žitava',
    'Cvikov',
    'chata',
    'Český Dub',
    'Dubá',
    'čaj',
    'Hodkovice',
    'Chrastava',
    'Turnov',
    'Šluknov',
    'sál',
    'řeka',
    'Rokytnice',
    'Zásada',
  ]
  const { rows } = await asOwner({ ...server, database: inject('testServer').templates.empty }, (client) =>
    client.query<{ word: string }>('select word from unnest($1::text[]) as word order by word collate platform.cs', [words]),
  )
  expect(rows.map((row) => row.word)).toEqual(words.toSorted(new Intl.Collator('cs').compare))
})

test('the database folds texts as the program does', async () => {
  const words = ['ČESKÁ LÍPA', 'Příliš žluťoučký kůň', 'Łódź', 'ĎÁBLICE', 'Größe', 'ŽELEZNÝ BROD', '§ 60a']
  const { rows } = await asOwner({ ...server, database: inject('testServer').templates.empty }, (client) =>
    client.query<{ word: string }>(
      'select platform.fold(word) as word from unnest($1::text[]) with ordinality as given(word, place) order by place',
      [words],
    ),
  )
  expect(rows.map((row) => row.word)).toEqual(words.map(foldCzech))
})
