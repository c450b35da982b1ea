import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { Showcase } from '#app/ui/showcase/showcase.tsx'
import showcaseCss from '#app/ui/styles/showcase.css?url'
import type { Route } from './+types/style.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Styl – Opora' }]

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: showcaseCss }]

/** Every component of the design system in every state; in the demonstration only. */
export const loader = loaderOf((_args: Route.LoaderArgs, { demonstration }) => {
  if (!demonstration) throw new AppError('not-found')
  return null
})

export default function StylePage() {
  return <Showcase />
}
