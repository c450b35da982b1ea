import type { RouteConfigEntry } from '@react-router/dev/routes'
import { routesOf } from '../../module-routes.ts'

const { route } = routesOf('territory')

export const publicRoutes: RouteConfigEntry[] = [
  route('uzemi', './public-pages/territory.page.tsx'),
  route('uzemi/obce', './public-pages/municipality-list.page.tsx'),
  route('uzemi/obec/:code', './public-pages/municipality.page.tsx'),
  route('uzemi/orp/:code', './public-pages/orp.page.tsx'),
]

export const internalRoutes: RouteConfigEntry[] = [
  route('prace/uzemi', './working/territory-data.page.tsx'),
  route('prace/uzemi/import', './working/import.page.tsx'),
  route('prace/uzemi/import/:batchId', './working/import-batch.page.tsx'),
  route('prace/uzemi/hranice', './working/boundaries.page.tsx'),
]

export const resourceRoutes: RouteConfigEntry[] = [route('uzemi/obce/export/:format', './public-pages/municipality-export.ts')]
