import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

export const publicRoutes: RouteConfigEntry[] = [route('prihlaseni', './sign-in/sign-in.page.tsx')]

export const resourceRoutes: RouteConfigEntry[] = [route('odhlaseni', './sign-in/sign-out.resource.ts')]
