import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { contentDisposition } from '#app/shared/documents/file-name.ts'
import { AppError } from '#app/shared/errors.ts'
import { canSeeImports } from './import.permissions.ts'
import { getImport } from './import.records.server.ts'
import type { Route } from './+types/import-file.resource.ts'

/** The file as it was uploaded. Always a download: its content is not ours. */
export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  if (!canSeeImports(requireActor(context))) throw new AppError('forbidden')
  const { fileId } = await getImport(context.database, params.importId)
  const { file, content } = await context.files.get(fileId)
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': contentDisposition(file.name),
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
