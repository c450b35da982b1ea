import { performAct } from '#app/platform/audit/perform-act.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { AppError } from '#app/shared/errors.ts'
import type { CodeList } from '../definitions/code-lists.ts'
import { publishCodeLists, subjectOf } from './act-context.server.ts'
import { readNewRow, type Typed } from './code.form.ts'
import { canEditCodeLists } from './code.permissions.ts'
import { readKnownCodes } from './code.queries.server.ts'
import { addObstacles } from './code.rules.ts'
import { insertCode } from './write-code.server.ts'

export async function addCode(context: RequestContext, list: CodeList, typed: Typed): Promise<void> {
  if (!canEditCodeLists(context.actor)) throw new AppError('forbidden')
  const { input, reasons } = readNewRow(list, typed)
  if (input === null) throw new AppError('rule-broken', reasons)
  await performAct(context, async (tools) => {
    const obstacles = addObstacles(list, input, await readKnownCodes(tools.tx))
    if (obstacles.length > 0) throw new AppError('rule-broken', obstacles)
    const { code, ...version } = input
    await insertCode(tools.tx, { list: list.key, code }, version)
    await publishCodeLists(context, tools)
    await tools.record({ act: 'codelists.add-code', ...subjectOf({ list: list.key, code }), after: input })
  })
}
