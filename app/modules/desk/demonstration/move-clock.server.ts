import { performAct } from '#app/platform/audit/perform-act.server.ts'
import { saveClockOffset } from '#app/platform/clock/clock.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { announcePublication } from '#app/platform/publication/publication.server.ts'
import { isIsoDate, pragueInstant } from '#app/shared/dates.ts'
import { AppError, type Reason } from '#app/shared/errors.ts'

const timeOfDay = /^([01]?\d|2[0-3]):[0-5]\d$/
// A demonstration that runs a century away would show nothing that was seeded.
const EARLIEST = '2020-01-01'
const LATEST = '2039-12-31'

export function clockObstacles(day: string, time: string): Reason[] {
  const reasons: Reason[] = []
  if (!isIsoDate(day) || day < EARLIEST || day > LATEST) {
    reasons.push({ code: 'day', field: 'den', text: 'Zadejte den mezi 1. 1. 2020 a 31. 12. 2039.' })
  }
  if (!timeOfDay.test(time)) reasons.push({ code: 'time', field: 'cas', text: 'Zadejte čas, například 10:00.' })
  return reasons
}

/** «posunout čas»: moves the demonstration's clock for everybody. Sessions and audit stamps keep real time. */
export async function moveClock(context: RequestContext, day: string, time: string): Promise<void> {
  if (!context.demonstration) throw new AppError('not-found')
  const obstacles = clockObstacles(day, time)
  if (obstacles.length > 0) throw new AppError('rule-broken', obstacles)
  const offset = Math.round((pragueInstant(day, time.padStart(5, '0')).getTime() - Date.now()) / 1000)
  await performAct(context, async ({ tx, record }) => {
    await saveClockOffset(tx, offset)
    await announcePublication(tx)
    await record({ act: 'demonstration.move-clock', subjectKind: 'clock', subjectId: 'clock', after: { day, time } })
  })
}
