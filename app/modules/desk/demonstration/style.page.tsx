import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { PageHead } from '#app/ui/index.ts'
import type { Route } from './+types/style.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Styl – Opora' }]

export const loader = loaderOf((_args: Route.LoaderArgs, { demonstration }) => {
  if (!demonstration) throw new AppError('not-found')
  return null
})

export default function StylePage() {
  return <PageHead title="Styl" summary="Každá součást stránek ve všech stavech." />
}
