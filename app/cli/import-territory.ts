import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { composition } from '#app/composition.server.ts'
import { importMunicipalityFile, previewMunicipalityFile } from '#app/modules/territory/index.server.ts'
import { clockWith, readClockOffset } from '#app/platform/clock/clock.server.ts'
import { openDatabase, type Database } from '#app/platform/database/database.server.ts'
import { readEnvironment } from '#app/platform/environment.server.ts'
import { publishSnapshot } from '#app/platform/publication/publication.server.ts'
import { StartProblem } from '#app/platform/start-problem.server.ts'
import { AppError } from '#app/shared/errors.ts'
import type { CommandIo } from './command-io.ts'
import { withDatabase } from './connect.ts'
import { readArguments } from './read-arguments.ts'

const usage = 'Použití: npm run -s opora -- import territory SOUBOR.csv [--zapsat] [--platne-od 2026-01-01]'

/** Prints what the list of municipalities would change, as JSON; with --zapsat it makes the change and publishes it. */
export async function importTerritoryCommand(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = readArguments({
    usage,
    args,
    allowPositionals: true,
    options: { zapsat: { type: 'boolean', default: false }, 'platne-od': { type: 'string' } },
  })
  const [file] = positionals
  if (file === undefined) throw new StartProblem(usage)
  const content = await readFile(file).catch(() => {
    throw new StartProblem(`Soubor ${file} nejde přečíst.`)
  })
  const environment = readEnvironment(process.env)
  await withDatabase(environment, io, async (connection, progress) => {
    const { database, close } = openDatabase(connection)
    try {
      const result = await progress.step('Porovnávám se záznamy', () =>
        run(database, { content, file, apply: values.zapsat, effectiveOn: values['platne-od'] }),
      )
      io.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
    } finally {
      await close()
    }
  })
  return 0
}

type Wish = { content: Uint8Array; file: string; apply: boolean; effectiveOn: string | undefined }

async function run(database: Database, { content, file, apply, effectiveOn }: Wish): Promise<object> {
  const offset = await readClockOffset(database)
  const clock = clockWith(() => offset)
  const today = clock.today()
  try {
    if (!apply) return { applied: false, ...(await previewMunicipalityFile(database, content)) }
    const context = { database, actor: null, now: clock.now(), today, requestId: 'opora import territory' }
    const counts = await importMunicipalityFile(context, {
      file: { name: path.basename(file), content },
      effectiveOn: effectiveOn ?? today,
    })
    await publishSnapshot(database, composition.publicationParts, clock.now())
    return { applied: true, ...counts }
  } catch (error) {
    if (error instanceof AppError) throw new StartProblem(error.reasons.map((reason) => reason.text).join('\n'))
    throw error
  }
}
