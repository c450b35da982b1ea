import { layout, type RouteConfig } from '@react-router/dev/routes'
import * as desk from './modules/desk/routes.ts'
import * as identity from './modules/identity/routes.ts'

/** Public pages are not hydrated; pages under the working layout are. Resource routes draw nothing. */
export default [
  layout('layouts/public.layout.tsx', [...desk.publicRoutes, ...identity.publicRoutes]),
  layout('layouts/internal.layout.tsx', [...desk.internalRoutes]),
  ...desk.resourceRoutes,
  ...identity.resourceRoutes,
] satisfies RouteConfig
