import { redirect } from 'react-router'
import { actionOf } from '#app/platform/http/page-handlers.server.ts'
import { endedSessionHeader, readSessionToken } from '../sessions/session-cookie.server.ts'
import { closeSession } from '../sessions/session.server.ts'
import type { Route } from './+types/sign-out.resource.ts'

export const loader = () => redirect('/prihlaseni')

export const action = actionOf(async ({ request }: Route.ActionArgs, { database }) => {
  const token = readSessionToken(request)
  if (token !== null) await closeSession(database, token)
  return redirect('/', { headers: { 'Set-Cookie': endedSessionHeader } })
})
