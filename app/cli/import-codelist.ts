import { readFile } from 'node:fs/promises'
import { composition } from '#app/composition.server.ts'
import { importCodeFile, previewCodeFile } from '#app/modules/codelists/index.server.ts'
import { codeLists, type CodeList } from '#app/modules/codelists/index.ts'
import { clockWith, readClockOffset } from '#app/platform/clock/clock.server.ts'
import { openDatabase, type Database } from '#app/platform/database/database.server.ts'
import { readEnvironment } from '#app/platform/environment.server.ts'
import { publishSnapshot } from '#app/platform/publication/publication.server.ts'
import { StartProblem } from '#app/platform/start-problem.server.ts'
import { isIsoDate } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import type { CommandIo } from './command-io.ts'
import { withDatabase } from './connect.ts'
import { readArguments } from './read-arguments.ts'

const usage = [
  'Použití: npm run -s opora -- import codelist ČÍSELNÍK SOUBOR --zdroj "odkud je" [--zapsat] [--platne-od 2026-01-01]',
  `Číselníky: ${codeLists.map(({ path }) => path).join(', ')}`,
].join('\n')

type Wish = { list: CodeList; content: Uint8Array; source: string; effectiveOn: string | undefined; apply: boolean }

async function readWish(args: string[]): Promise<Wish> {
  const { values, positionals } = readArguments({
    usage,
    args,
    allowPositionals: true,
    options: { zapsat: { type: 'boolean', default: false }, 'platne-od': { type: 'string' }, zdroj: { type: 'string' } },
  })
  const [name, file] = positionals
  const list = codeLists.find(({ path, key }) => path === name || key === name)
  if (list === undefined || file === undefined || values.zdroj === undefined) throw new StartProblem(usage)
  if (values['platne-od'] !== undefined && !isIsoDate(values['platne-od']))
    throw new StartProblem('Den za --platne-od pište jako 2026-01-01.')
  const content = await readFile(file).catch(() => {
    throw new StartProblem(`Soubor ${file} nejde přečíst.`)
  })
  return { list, content, source: values.zdroj, effectiveOn: values['platne-od'], apply: values.zapsat }
}

/** Prints what the file would change in the list, as JSON; with --zapsat it makes the change and publishes it. */
export async function importCodelistCommand(args: string[], io: CommandIo): Promise<number> {
  const wish = await readWish(args)
  await withDatabase(readEnvironment(process.env), io, async (connection, progress) => {
    const { database, close } = openDatabase(connection)
    try {
      const result = await progress.step('Porovnávám s číselníkem', () => run(database, wish))
      io.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
    } finally {
      await close()
    }
  })
  return 0
}

async function run(database: Database, { list, content, source, effectiveOn, apply }: Wish): Promise<object> {
  const offset = await readClockOffset(database)
  const clock = clockWith(() => offset)
  const today = clock.today()
  const file = { content, source, effectiveOn: effectiveOn ?? today }
  try {
    if (!apply) return { applied: false, changes: await previewCodeFile(database, list, file) }
    const context = { database, actor: null, now: clock.now(), today, requestId: 'opora import codelist' }
    const changes = await importCodeFile(context, list, file)
    await publishSnapshot(database, composition.publicationParts, clock.now())
    return { applied: true, changes }
  } catch (error) {
    if (error instanceof AppError) throw new StartProblem(error.reasons.map((reason) => reason.text).join('\n'))
    throw error
  }
}
