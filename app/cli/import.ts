import { StartProblem } from '#app/platform/start-problem.server.ts'
import type { Command, CommandIo } from './command-io.ts'

const imports: Record<string, () => Promise<Command>> = {
  territory: async () => (await import('./import-territory.ts')).importTerritoryCommand,
  codelist: async () => (await import('./import-codelist.ts')).importCodelistCommand,
}

/** `import territory FILE`, `import codelist LIST FILE`: shows the difference, and writes it when asked to. */
export async function importCommand([what = '', ...args]: string[], io: CommandIo): Promise<number> {
  const load = Object.hasOwn(imports, what) ? imports[what] : undefined
  if (load === undefined)
    throw new StartProblem('Napište, co se má nahrát: import territory SOUBOR, nebo import codelist ČÍSELNÍK SOUBOR.')
  return (await load())(args, io)
}
