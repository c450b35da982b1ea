import { redirect } from 'react-router'
import { findMandate, openSession, sessionCookieHeader } from '#app/modules/identity/index.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { safeReturnAddress } from '#app/shared/return-address.ts'
import { isUuid } from '#app/shared/keys.ts'
import type { Route } from './+types/one-click-login.resource.ts'

/** Signs in by one click; the address stands in the terminal of `npm start`. In production there is no such thing. */
export const loader = loaderOf(async ({ params, request }: Route.LoaderArgs, { database, demonstration }) => {
  if (!demonstration || !isUuid(params.mandateId)) throw new AppError('not-found')
  const mandate = await findMandate(database, params.mandateId)
  if (mandate === undefined) throw new AppError('not-found')
  const token = await openSession(database, mandate.personId, mandate.id)
  const back = new URL(request.url).searchParams.get('zpet')
  return redirect(safeReturnAddress(back, '/prace'), {
    headers: { 'Set-Cookie': sessionCookieHeader(token, request.url.startsWith('https:')) },
  })
})
