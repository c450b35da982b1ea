import type { RouteConfigEntry } from '@react-router/dev/routes'
import { routesOf } from '../../module-routes.ts'

const { route } = routesOf('identity')

export const publicRoutes: RouteConfigEntry[] = [route('prihlaseni', './sign-in/sign-in.page.tsx')]

export const resourceRoutes: RouteConfigEntry[] = [route('odhlaseni', './sign-in/sign-out.resource.ts')]
