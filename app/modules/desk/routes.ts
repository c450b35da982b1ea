import { index, type RouteConfigEntry } from '@react-router/dev/routes'
import { routesOf } from '../../module-routes.ts'

const { route } = routesOf('desk')

export const publicRoutes: RouteConfigEntry[] = [
  index('modules/desk/public-home/public-home.page.tsx'),
  route('ukazka', './demonstration/demonstration.page.tsx'),
  route('ukazka/posta', './demonstration/mail.page.tsx'),
  route('hledat', './search/search.page.tsx'),
  route('data', './about/open-data.page.tsx'),
  route('pristupnost', './about/accessibility.page.tsx'),
  route('styl', './demonstration/style.page.tsx'),
  route('*', './about/not-found.page.tsx'),
]

export const internalRoutes: RouteConfigEntry[] = [
  route('prace', './desk/desk.page.tsx'),
  route('prace/ulohy', './jobs/job-list.page.tsx'),
  route('prace/ulohy/:jobId', './jobs/job.page.tsx'),
]

export const resourceRoutes: RouteConfigEntry[] = [
  route('ukazka/prihlasit/:mandateId', './demonstration/one-click-login.resource.ts'),
]
