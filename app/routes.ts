import { layout, type RouteConfig } from '@react-router/dev/routes'
import * as desk from './modules/desk/routes.ts'
import * as identity from './modules/identity/routes.ts'
import * as planning from './modules/planning/routes.ts'
import * as strategy from './modules/strategy/routes.ts'
import * as territory from './modules/territory/routes.ts'
import * as codelists from './modules/codelists/routes.ts'

/** Public pages are not hydrated; pages under the working layout are. Resource routes draw nothing. */
export default [
  layout('layouts/public.layout.tsx', [
    ...territory.publicRoutes,
    ...codelists.publicRoutes,
    ...planning.publicRoutes,
    ...strategy.publicRoutes,
    ...desk.publicRoutes,
    ...identity.publicRoutes,
  ]),
  layout('layouts/internal.layout.tsx', [
    ...territory.internalRoutes,
    ...codelists.internalRoutes,
    ...planning.internalRoutes,
    ...strategy.internalRoutes,
    ...desk.internalRoutes,
  ]),
  ...desk.resourceRoutes,
  ...territory.resourceRoutes,
  ...codelists.resourceRoutes,
  ...planning.resourceRoutes,
  ...strategy.resourceRoutes,
  ...identity.resourceRoutes,
] satisfies RouteConfig
