import { publicExportResponse } from '#app/platform/http/export-response.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { getListOfAddress } from '../definitions/list-of-address.ts'
import { codeListsPart } from '../publication/codelists-part.server.ts'
import { describeCodeList } from './code-list.document.ts'
import { dayOfAddress } from './day-of-address.ts'
import type { Route } from './+types/code-list-export.ts'

/** The code list valid on the day, for spreadsheets and programs. */
export const loader = loaderOf(({ params, request }: Route.LoaderArgs, { publication, today, now }) => {
  const list = getListOfAddress(params.list)
  const day = dayOfAddress(request, today)
  return publicExportResponse(params.format, { address: `${list.path} ${day}`, version: publication.version() }, () =>
    describeCodeList(list, publication.read(codeListsPart).codesOf(list.key), { day, dataAsOf: publication.dataAsOf() ?? now }),
  )
})
