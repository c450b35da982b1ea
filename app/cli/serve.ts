import { migrationState } from '#app/platform/database/migrate.server.ts'
import { readEnvironment } from '#app/platform/environment.server.ts'
import { StartProblem } from '#app/platform/start-problem.server.ts'
import { build, isBuilt } from './build.ts'
import { checkDatabaseServer } from './check-server.ts'
import type { CommandIo } from './command-io.ts'
import { findPortState, takenPort } from './port.ts'
import { createProgress } from './progress.ts'
import { startBuiltServer } from './server-options.ts'
import { listenForStop } from './stop-request.ts'

/** One web process over a database that is looked after elsewhere; any number of them may run side by side. */
export async function serveCommand(_args: string[], io: CommandIo): Promise<number> {
  const environment = readEnvironment(process.env)
  const { databaseUrl, host, port } = environment
  if (!databaseUrl)
    throw new StartProblem('Příkaz serve potřebuje proměnnou DATABASE_URL. S vlastní databází spustí Oporu npm start.')
  const progress = createProgress(io.stderr)
  const stop = listenForStop(progress, () => undefined)
  if ((await findPortState(host, port)) === 'taken') throw takenPort(port)
  await checkDatabaseServer({ connectionString: databaseUrl })
  const { pending } = await migrationState({ connectionString: databaseUrl })
  if (pending.length > 0) throw new StartProblem('Databáze nemá strukturu této verze. Spusťte nejdřív npm run opora -- migrate.')
  if (!isBuilt()) await progress.step('Sestavuji stránky', () => build(stop.signal))

  const server = await startBuiltServer(environment, { connection: { connectionString: databaseUrl }, demonstration: false })
  progress.say(`Opora běží: ${server.url}`)
  await stop.requested
  await server.stop()
  return 0
}
