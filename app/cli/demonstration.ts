import { listDemonstrationLogins, type DemonstrationLogin } from '#app/modules/identity/index.server.ts'
import { clockWith, readClockOffset } from '#app/platform/clock/clock.server.ts'
import { openDatabase, type DatabaseConnection } from '#app/platform/database/database.server.ts'
import { seedDemonstration, seedVersion } from '#database/seed/seed.server.ts'

/** A changed demonstration gets a database of its own; what people wrote into the previous one stays in it. */
export async function demonstrationDatabaseName(): Promise<string> {
  return `opora_${await seedVersion()}`
}

/** Fills a database that is empty; returns the logins of whatever is in it. */
export async function fillDemonstration(connection: DatabaseConnection): Promise<DemonstrationLogin[]> {
  const { database, close } = openDatabase(connection)
  try {
    await seedDemonstration(database)
    const offset = await readClockOffset(database)
    return await listDemonstrationLogins(database, clockWith(() => offset).today())
  } finally {
    await close()
  }
}

/** One person per role is enough for the terminal; the page of logins shows all of them. */
export function loginTable(logins: DemonstrationLogin[], url: string): string {
  const first = [...new Map(logins.toReversed().map((login) => [login.role, login])).values()].toReversed()
  const rows = first.map(({ roleLabel, personName, path }) => [roleLabel, personName, `${url}${path}`] as const)
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map(([role, person, address]) => `  ${role.padEnd(widths[0] ?? 0)}  ${person.padEnd(widths[1] ?? 0)}  ${address}`)
    .join('\n')
}
