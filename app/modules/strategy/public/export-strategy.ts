import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { exportStrategyFile } from './strategy-files.server.ts'
import type { Route } from './+types/export-strategy.ts'

/** Files of all views of a strategy: «prehled.pdf», «opatreni.xlsx?stav=neplneno», «opatreni-II-3.docx». */
export const loader = loaderOf(({ params, request }: Route.LoaderArgs, context) =>
  exportStrategyFile(context, { slug: params.slug, file: params.file, parameters: new URL(request.url).searchParams }),
)
