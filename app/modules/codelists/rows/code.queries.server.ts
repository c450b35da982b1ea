import type { Queryable } from '#app/platform/database/database.server.ts'
import { compareNatural } from '#app/shared/text.ts'
import type { Attributes, AttributeValue } from '../definitions/attribute-field.ts'
import { getCodeList } from '../definitions/code-lists.ts'
import { isCodeListKey, type CodeListKey } from '../definitions/code-list-keys.ts'
import type { Code, CodeVersion } from './code.ts'
import type { KnownCodes } from './code.rules.ts'

const isAttributeValue = (value: unknown): value is AttributeValue =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((each) => typeof each === 'string'))

/** In the order of the list's fields: jsonb keeps an order of its own, and versions are compared as texts. */
function attributesOf(list: CodeListKey, value: unknown): Attributes {
  const stored: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {}
  return Object.fromEntries(
    getCodeList(list).fields.map(({ key }) => {
      const each = stored[key]
      return [key, isAttributeValue(each) ? each : null]
    }),
  )
}

const versionRows = (database: Queryable) =>
  database
    .selectFrom('codelists.code_version')
    .select(['list', 'code', 'name', 'attributes', 'valid_from', 'valid_to', 'source'])
    .orderBy('valid_from')

const codeRows = (database: Queryable) =>
  database.selectFrom('codelists.code').select(['list', 'code', 'superseded_by', 'version'])

type VersionRow = Awaited<ReturnType<ReturnType<typeof versionRows>['executeTakeFirstOrThrow']>>
type CodeRow = Awaited<ReturnType<ReturnType<typeof codeRows>['executeTakeFirstOrThrow']>>

const keyOf = ({ list, code }: { list: string; code: string }): string => `${list} ${code}`

function assemble(codes: readonly CodeRow[], versions: readonly VersionRow[]): Code[] {
  const byCode = Map.groupBy(versions, keyOf)
  return codes
    .flatMap((row): Code[] => {
      const { list } = row
      if (!isCodeListKey(list)) return []
      const own = (byCode.get(keyOf(row)) ?? []).map(({ name, attributes, valid_from, valid_to, source }): CodeVersion => ({
        name,
        attributes: attributesOf(list, attributes),
        validFrom: valid_from,
        validTo: valid_to,
        source,
      }))
      return [{ list, code: row.code, supersededBy: row.superseded_by, version: row.version, versions: own }]
    })
    .toSorted((left, right) => compareNatural(left.code, right.code))
}

/** All rows of one list, ended ones too, in the order of codes. */
export async function listCodes(database: Queryable, list: CodeListKey): Promise<Code[]> {
  return assemble(
    await codeRows(database).where('list', '=', list).execute(),
    await versionRows(database).where('list', '=', list).execute(),
  )
}

export async function listAllCodes(database: Queryable): Promise<Code[]> {
  return assemble(await codeRows(database).execute(), await versionRows(database).execute())
}

/** `lock` holds the row until the end of the transaction. */
export async function findCode(
  database: Queryable,
  { list, code, lock = false }: { list: CodeListKey; code: string; lock?: boolean },
): Promise<Code | undefined> {
  const query = codeRows(database).where('list', '=', list).where('code', '=', code)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (row === undefined) return undefined
  return assemble([row], await versionRows(database).where('list', '=', list).where('code', '=', code).execute())[0]
}

export const knownCodesOf = (codes: readonly { list: string; code: string }[]): KnownCodes => {
  const keys = new Set(codes.map(keyOf))
  return { has: (list, code) => keys.has(keyOf({ list, code })) }
}

export async function readKnownCodes(database: Queryable): Promise<KnownCodes> {
  return knownCodesOf(await database.selectFrom('codelists.code').select(['list', 'code']).execute())
}

export type CodeListSize = { list: CodeListKey; valid: number; all: number }

/** How many rows each list has, and how many of them are valid on the day. */
export async function countCodes(database: Queryable, day: string): Promise<CodeListSize[]> {
  const rows = await database
    .selectFrom('codelists.code_version')
    .select((eb) => [
      'list',
      eb.fn.count<bigint>('code').distinct().as('all'),
      eb.fn
        .count<bigint>('code')
        .distinct()
        .filterWhere('valid_from', '<=', day)
        .filterWhere((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', day)]))
        .as('valid'),
    ])
    .groupBy('list')
    .execute()
  return rows.flatMap(({ list, valid, all }) => (isCodeListKey(list) ? [{ list, valid: Number(valid), all: Number(all) }] : []))
}
