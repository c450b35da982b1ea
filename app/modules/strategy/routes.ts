import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

export const publicRoutes: RouteConfigEntry[] = [
  route('strategie', './public/strategy-list.page.tsx'),
  route('strategie/:slug', './public/strategy.page.tsx'),
  route('strategie/:slug/opatreni', './public/measure-list.page.tsx'),
  route('strategie/:slug/opatreni/:numeral/:number', './public/measure.page.tsx'),
  route('strategie/:slug/oblast/:numeral', './public/area.page.tsx'),
  route('strategie/:slug/po-terminu', './public/overdue.page.tsx'),
  route('strategie/:slug/bez-gestora', './public/orphans.page.tsx'),
  route('strategie/:slug/porovnani', './public/comparison.page.tsx'),
]

export const internalRoutes: RouteConfigEntry[] = []

export const resourceRoutes: RouteConfigEntry[] = [route('strategie/:slug/stahnout/:file', './public/export-strategy.ts')]
