import { performAct } from '#app/platform/audit/perform-act.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { lockCode, publishCodeLists, subjectOf, type CodeAddress } from './act-context.server.ts'
import { findCodeUses } from './code-uses.server.ts'
import { deleteObstacles } from './code.rules.ts'

/** For a row made by mistake: nothing may use it. What it was stays in the audit. */
export async function deleteCode(context: RequestContext, address: CodeAddress): Promise<void> {
  await performAct(context, async (tools) => {
    const code = await lockCode(tools, context, address)
    const obstacles = deleteObstacles(await findCodeUses({ ...context, database: tools.tx }, code.list, code.code))
    if (obstacles.length > 0) throw new AppError('rule-broken', obstacles)
    await tools.tx.deleteFrom('codelists.code').where('list', '=', code.list).where('code', '=', code.code).execute()
    await publishCodeLists(context, tools)
    await tools.record({ act: 'codelists.delete-code', ...subjectOf(code), before: code })
  })
}
