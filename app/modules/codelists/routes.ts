import type { RouteConfigEntry } from '@react-router/dev/routes'
import { routesOf } from '../../module-routes.ts'

const { route } = routesOf('codelists')

export const publicRoutes: RouteConfigEntry[] = [
  route('ciselniky', './public-pages/code-lists.page.tsx'),
  route('ciselniky/:list', './public-pages/code-list.page.tsx'),
]

export const internalRoutes: RouteConfigEntry[] = [
  route('prace/ciselniky', './working/lists.page.tsx'),
  route('prace/ciselniky/import/:importId', './working/list-import.page.tsx'),
  route('prace/ciselniky/:list', './working/rows.page.tsx'),
  route('prace/ciselniky/:list/import', './working/upload-list.page.tsx'),
  route('prace/ciselniky/:list/novy', './working/new-row.page.tsx'),
  route('prace/ciselniky/:list/radek/:code', './working/row.page.tsx'),
  route('prace/ciselniky/:list/radek/:code/zmena', './working/change-row.page.tsx'),
  route('prace/ciselniky/:list/radek/:code/ukonceni', './working/end-row.page.tsx'),
  route('prace/ciselniky/:list/radek/:code/smazani', './working/delete-row.page.tsx'),
]

export const resourceRoutes: RouteConfigEntry[] = [route('ciselniky/:list/export/:format', './public-pages/code-list-export.ts')]
