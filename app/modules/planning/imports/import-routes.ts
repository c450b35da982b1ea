import type { RouteConfigEntry } from '@react-router/dev/routes'
import { routesOf } from '../../../module-routes.ts'

const { route } = routesOf('planning/imports')

export const importPages: RouteConfigEntry[] = [
  route('prace/import', './import-list.page.tsx'),
  route('prace/import/:importId', './import.page.tsx'),
  route('prace/import/:importId/polozka/:itemKey', './import-item.page.tsx'),
  route('prace/import/:importId/text/:from', './place-text.page.tsx'),
  route('prace/import/:importId/potvrzeni', './confirm-import.page.tsx'),
  route('prace/import/:importId/zahozeni', './discard-import.page.tsx'),
]

export const importResources: RouteConfigEntry[] = [
  route('prace/import/:importId/soubor', './import-file.resource.ts'),
  route('prace/import/:importId/json', './import-json.resource.ts'),
]
