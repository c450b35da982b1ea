import path from 'node:path'
import { route, type RouteConfigEntry } from '@react-router/dev/routes'

type AddRoute = (pattern: string, file: string) => RouteConfigEntry

/** Routes of a room with files relative to its folder. Their ids stay relative to `app/`: pages carry them to the browser. */
export const routesOf = (room: string): { route: AddRoute } => ({
  route: (pattern, file) => route(pattern, path.posix.join('modules', room, file)),
})
