import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { contentDisposition } from '#app/shared/documents/file-name.ts'
import { AppError } from '#app/shared/errors.ts'
import { canSeeImports } from './import.permissions.ts'
import { getContent, getImport } from './import.records.server.ts'
import { publicJson } from './stored-import.ts'
import type { Route } from './+types/import-json.resource.ts'

/** What was recognised and mended, in the shape that `import-document --json` prints. */
export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  if (!canSeeImports(requireActor(context))) throw new AppError('forbidden')
  const { content, fileName } = getContent(await getImport(context.database, params.importId))
  return new Response(publicJson(content, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': contentDisposition(`${fileName.replace(/\.[a-z]{2,4}$/iu, '')}.json`),
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
