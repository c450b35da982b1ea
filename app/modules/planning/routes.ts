import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

export const publicRoutes: RouteConfigEntry[] = [
  route('plany', './public/plan-list.page.tsx'),
  route('plany/navaznost', './public/lineage.page.tsx'),
  route('plany/:planSlug', './public/plan.page.tsx'),
  route('plany/:planSlug/karty/:cardNumber', './public/card.page.tsx'),
]

export const internalRoutes: RouteConfigEntry[] = []

export const resourceRoutes: RouteConfigEntry[] = [
  route('plany/navaznost/export/:format', './public/lineage-export.resource.ts'),
  route('plany/:planSlug/export/:format', './public/plan-export.resource.ts'),
  route('plany/:planSlug/karty/:cardNumber/export/:format', './public/card-export.resource.ts'),
]
