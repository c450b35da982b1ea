import { performAct } from '#app/platform/audit/perform-act.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { isIsoDate } from '#app/shared/dates.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { lockCode, publishCodeLists, subjectOf, type CodeAddress } from './act-context.server.ts'
import { newestVersion } from './code.ts'
import { listCodes } from './code.queries.server.ts'
import { endedVersions, endObstacles, type EndInput } from './code.rules.ts'
import { saveVersions, setSuccessor } from './write-code.server.ts'

/** Ends a row at a day; with a successor it says which row is used instead. */
export async function endCode(context: RequestContext, address: CodeAddress, end: EndInput): Promise<void> {
  await performAct(context, async (tools) => {
    const code = await lockCode(tools, context, address)
    if (!isIsoDate(end.lastDay))
      throw ruleBroken({ code: 'last-day', field: 'posledni-den', text: 'Zadejte poslední den, kdy řádek platí.' })
    const obstacles = endObstacles(code, end, await listCodes(tools.tx, address.list))
    if (obstacles.length > 0) throw new AppError('rule-broken', obstacles)
    await saveVersions(tools.tx, code, endedVersions(code, end.lastDay))
    await setSuccessor(tools.tx, code, end.successor)
    await publishCodeLists(context, tools)
    const act = end.successor === null ? 'codelists.end-code' : 'codelists.supersede-code'
    await tools.record({
      act,
      ...subjectOf(code),
      before: { validTo: newestVersion(code)?.validTo ?? null, supersededBy: code.supersededBy },
      after: end,
    })
  })
}
