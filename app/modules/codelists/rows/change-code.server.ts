import { performAct } from '#app/platform/audit/perform-act.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { getCodeList } from '../definitions/code-lists.ts'
import { lockCode, publishCodeLists, subjectOf, type CodeAddress } from './act-context.server.ts'
import { newestVersion } from './code.ts'
import { readChangedRow, type Typed } from './code.form.ts'
import { readKnownCodes } from './code.queries.server.ts'
import { changedVersions, changeObstacles } from './code.rules.ts'
import { saveVersions } from './write-code.server.ts'

/** A new version from a day; the earlier ones stay readable as they were. */
export async function changeCode(
  context: RequestContext,
  address: CodeAddress,
  typed: Omit<Typed, 'code' | 'validTo'>,
): Promise<void> {
  const list = getCodeList(address.list)
  await performAct(context, async (tools) => {
    const code = await lockCode(tools, context, address)
    const { input, reasons } = readChangedRow(list, typed)
    if (input === null) throw new AppError('rule-broken', reasons)
    const obstacles = changeObstacles(list, code, input, await readKnownCodes(tools.tx))
    if (obstacles.length > 0) throw new AppError('rule-broken', obstacles)
    await saveVersions(tools.tx, code, changedVersions(code, input))
    await publishCodeLists(context, tools)
    await tools.record({ act: 'codelists.change-code', ...subjectOf(code), before: newestVersion(code), after: input })
  })
}
