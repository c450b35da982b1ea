import { AppError } from '#app/shared/errors.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'

export const loader = loaderOf((): null => {
  throw new AppError('not-found')
})

export default function NotFoundPage() {
  return null
}
