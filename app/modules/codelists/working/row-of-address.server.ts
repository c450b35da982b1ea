import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { AppError } from '#app/shared/errors.ts'
import type { CodeList } from '../definitions/code-lists.ts'
import { getListOfAddress } from '../definitions/list-of-address.ts'
import { viewCodeLists, type CodeListsView } from '../publication/codelists.view.ts'
import { shownVersion, type Code, type CodeVersion } from '../rows/code.ts'
import { listAllCodes } from '../rows/code.queries.server.ts'

export type RowOfAddress = { list: CodeList; code: Code; shown: CodeVersion; view: CodeListsView }

/** The row of the address with all lists around it. @throws AppError not-found */
export async function getRowOfAddress(context: RequestContext, params: { list?: string; code?: string }): Promise<RowOfAddress> {
  const list = getListOfAddress(params.list)
  const view = viewCodeLists(await listAllCodes(context.database))
  const code = view.find(list.key, params.code ?? '')
  const shown = code && shownVersion(code, context.today)
  if (code === undefined || shown === undefined) throw new AppError('not-found')
  return { list, code, shown, view }
}

/** The version that the person was looking at; anything that is not a number is no version of any row. */
export const readSeenVersion = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : -1)
