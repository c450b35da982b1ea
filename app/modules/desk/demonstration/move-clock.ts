import { data, redirect } from 'react-router'
import { saveClockOffset } from '#app/platform/clock/clock.server.ts'
import { performAct } from '#app/platform/audit/perform-act.server.ts'
import { announcePublication } from '#app/platform/publication/publication.server.ts'
import { actionOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { formText } from '#app/shared/form-text.ts'
import { isIsoDate, pragueInstant } from '#app/shared/dates.ts'
import type { Route } from './+types/move-clock.ts'

const time = /^([01]\d|2[0-3]):[0-5]\d$/

/** «posunout čas»: moves the demonstration's clock for everybody. Sessions and audit stamps keep real time. */
export const action = actionOf(async ({ form }: Route.ActionArgs & { form: FormData }, context) => {
  if (!context.demonstration) throw new AppError('not-found')
  const day = formText(form, 'den')
  const clock = formText(form, 'cas')
  if (!isIsoDate(day)) throw ruleBroken({ code: 'day', field: 'den', text: 'Zadejte den, na který se má čas posunout.' })
  if (!time.test(clock)) throw ruleBroken({ code: 'time', field: 'cas', text: 'Zadejte čas, například 10:00.' })
  const offset = Math.round((pragueInstant(day, clock).getTime() - Date.now()) / 1000)
  await performAct(context, async ({ tx, record }) => {
    await saveClockOffset(tx, offset)
    await announcePublication(tx)
    await record({ act: 'demonstration.move-clock', subjectKind: 'clock', subjectId: 'clock', after: { day, clock } })
  })
  return redirect('/ukazka')
})

export const loader = () => data(null, { status: 405 })
