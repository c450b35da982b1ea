import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import type { Route } from './+types/public-home.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Opora – sociální služby kraje' }]

export const loader = loaderOf((_args: Route.LoaderArgs, { region }) => ({ regionName: region.name }))

export default function PublicHomePage({ loaderData }: Route.ComponentProps) {
  return <h1>Sociální služby: {loaderData.regionName}</h1>
}
