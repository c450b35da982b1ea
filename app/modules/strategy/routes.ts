import type { RouteConfigEntry } from '@react-router/dev/routes'
import { routesOf } from '../../module-routes.ts'

const { route } = routesOf('strategy')

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

export const internalRoutes: RouteConfigEntry[] = [
  route('prace/strategie', './strategies/strategy-list.page.tsx'),
  route('prace/strategie/moje', './reports/my-measures.page.tsx'),
  route('prace/strategie/nova', './strategies/new-strategy.page.tsx'),
  route('prace/strategie/:id', './strategies/strategy-detail.page.tsx'),
  route('prace/strategie/:id/upravit', './strategies/edit-strategy.page.tsx'),
  route('prace/strategie/:id/historie', './history/strategy-history.page.tsx'),
  route('prace/strategie/:id/nova-oblast', './areas/new-area.page.tsx'),
  route('prace/strategie/:id/nove-kolo', './rounds/new-round.page.tsx'),
  route('prace/strategie/oblasti/:areaId', './areas/edit-area.page.tsx'),
  route('prace/strategie/oblasti/:areaId/nove-opatreni', './measures/new-measure.page.tsx'),
  route('prace/strategie/opatreni/:measureId', './measures/edit-measure.page.tsx'),
  route('prace/strategie/kola/:roundId', './rounds/round.page.tsx'),
  route('prace/strategie/kola/:roundId/upravit', './rounds/edit-round.page.tsx'),
  route('prace/strategie/kola/:roundId/zverejneni', './rounds/publish-round.page.tsx'),
  route('prace/strategie/kola/:roundId/opatreni/:measureId', './reports/report-measure.page.tsx'),
]

export const resourceRoutes: RouteConfigEntry[] = [route('strategie/:slug/stahnout/:file', './public/export-strategy.ts')]
