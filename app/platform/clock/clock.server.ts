import type { Queryable } from '../database/database.server.ts'
import { pragueDate } from '#app/shared/dates.ts'

/** The house's clock: real time, moved in the demonstration by an offset kept in the database. */
export type Clock = { now(): string; today(): string; offsetSeconds(): number; realNow(): string }

const KEY = 'clock-offset-seconds'

export function clockWith(offsetSeconds: () => number): Clock {
  const now = (): string => new Date(Date.now() + offsetSeconds() * 1000).toISOString()
  return { now, today: () => pragueDate(now()), offsetSeconds, realNow: () => new Date().toISOString() }
}

export async function readClockOffset(database: Queryable): Promise<number> {
  const row = await database.selectFrom('platform.setting').select('value').where('key', '=', KEY).executeTakeFirst()
  return typeof row?.value === 'number' ? row.value : 0
}

export async function saveClockOffset(database: Queryable, offsetSeconds: number): Promise<void> {
  const value = JSON.stringify(Math.round(offsetSeconds))
  await database
    .insertInto('platform.setting')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
