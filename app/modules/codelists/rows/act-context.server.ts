import type { ActTools } from '#app/platform/audit/perform-act.server.ts'
import { expectVersion } from '#app/platform/audit/perform-act.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { requestPublication } from '#app/platform/publication/publish-job.server.ts'
import { AppError } from '#app/shared/errors.ts'
import type { CodeListKey } from '../definitions/code-list-keys.ts'
import type { Code } from './code.ts'
import { canEditCodeLists } from './code.permissions.ts'
import { findCode } from './code.queries.server.ts'

export type CodeAddress = { list: CodeListKey; code: string; /** The version that the person was looking at. */ version: number }

/** Loads and locks the row, asks for permission and refuses to overwrite somebody's newer version. */
export async function lockCode({ tx }: ActTools, context: RequestContext, { list, code, version }: CodeAddress): Promise<Code> {
  const row = await findCode(tx, { list, code, lock: true })
  if (row === undefined) throw new AppError('not-found')
  if (!canEditCodeLists(context.actor)) throw new AppError('forbidden')
  expectVersion(row, version)
  return row
}

export const publishCodeLists = (context: RequestContext, { tx }: ActTools): Promise<string> =>
  requestPublication(context.jobs, tx, { mandateId: context.actor?.mandateId ?? null, title: 'Zveřejnění číselníků' })

export const subjectOf = ({ list, code }: { list: string; code: string }) => ({
  subjectKind: 'code',
  subjectId: `${list}/${code}`,
})
