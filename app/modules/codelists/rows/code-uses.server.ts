import type { CodeUse, CodeUseContribution } from '#app/platform/contributions.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { referencesOf } from '../definitions/attribute-field.ts'
import type { CodeListKey } from '../definitions/code-list-keys.ts'
import { getCodeList } from '../definitions/code-lists.ts'
import { codeHref } from '../working/hrefs.ts'
import { newestVersion, type Code } from './code.ts'
import { listAllCodes } from './code.queries.server.ts'

function useOf(user: Code, list: string, code: string): CodeUse[] {
  if (user.list === list && user.code === code) return []
  const own = getCodeList(user.list)
  const names = user.versions.some(({ attributes }) =>
    referencesOf(own.fields, attributes).some((reference) => reference.list === list && reference.code === code),
  )
  const supersedes = user.list === list && user.supersededBy === code
  if (!names && !supersedes) return []
  const name = newestVersion(user)?.name ?? user.code
  return [
    {
      kind: supersedes ? `${own.name}: nahrazeno tímto řádkem` : own.name,
      label: `${user.code} ${name}`,
      href: codeHref(own.path, user.code),
    },
  ]
}

/** Rows of code lists that name the code. */
export const codeListUses: CodeUseContribution = {
  name: 'codelists',
  usesOf: async ({ database }, list, code) => (await listAllCodes(database)).flatMap((user) => useOf(user, list, code)),
}

/** Where the code is used in the whole house. */
export async function findCodeUses(context: RequestContext, list: CodeListKey, code: string): Promise<CodeUse[]> {
  const uses = await Promise.all(context.contributions.codeUses.map((room) => room.usesOf(context, list, code)))
  return uses.flat()
}
