import type { RouteConfigEntry } from '@react-router/dev/routes'
import { routesOf } from '../../module-routes.ts'
import { importPages, importResources } from './imports/import-routes.ts'

const { route } = routesOf('planning')

export const publicRoutes: RouteConfigEntry[] = [
  route('plany', './public/plan-list.page.tsx'),
  route('plany/navaznost', './public/lineage.page.tsx'),
  route('plany/:planSlug', './public/plan.page.tsx'),
  route('plany/:planSlug/karty/:cardNumber', './public/card.page.tsx'),
]

export const internalRoutes: RouteConfigEntry[] = [
  ...importPages,
  route('prace/plany', './plans/plan-list.page.tsx'),
  route('prace/plany/novy', './plans/new-plan.page.tsx'),
  route('prace/plany/:planId', './plans/plan.page.tsx'),
  route('prace/plany/:planId/upravit', './plans/edit-plan.page.tsx'),
  route('prace/plany/:planId/krok/:step', './plans/plan-step.page.tsx'),
  route('prace/plany/:planId/cile', './goals/goals.page.tsx'),
  route('prace/plany/:planId/navaznost', './lineage/plan-lineage.page.tsx'),
  route('prace/plany/:planId/nove-obdobi', './duplication/duplicate-plan.page.tsx'),
  route('prace/plany/:planId/karty', './cards/card-list.page.tsx'),
  route('prace/plany/:planId/karty/nova', './cards/new-card.page.tsx'),
  route('prace/plany/:planId/karty/:cardId', './cards/card.page.tsx'),
  route('prace/plany/:planId/karty/:cardId/upravit', './cards/edit-card.page.tsx'),
  route('prace/plany/:planId/karty/:cardId/historie', './cards/card-history.page.tsx'),
  route('prace/plany/:planId/karty/:cardId/zruseni', './cards/cancel-card.page.tsx'),
]

export const resourceRoutes: RouteConfigEntry[] = [
  ...importResources,
  route('prace/plany/export/:format', './plans/plan-list-export.ts'),
  route('prace/plany/:planId/karty/export/:format', './cards/card-list-export.ts'),
  route('prace/plany/:planId/karty/:cardId/koncept', './cards/card-draft-resource.ts'),
  route('plany/navaznost/export/:format', './public/lineage-export.resource.ts'),
  route('plany/:planSlug/export/:format', './public/plan-export.resource.ts'),
  route('plany/:planSlug/karty/:cardNumber/export/:format', './public/card-export.resource.ts'),
]
