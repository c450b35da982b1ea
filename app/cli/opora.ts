import type { Command, CommandIo } from './command-io.ts'

type Entry = { summary: string; load: () => Promise<Command> }

/** Each command is loaded only when it is called, so that the small ones start at once and load no database. */
const commands: Record<string, Entry> = {
  start: {
    summary: 'spustí Oporu i s databází a ukázkovým krajem (totéž co npm start)',
    load: async () => (await import('./start.ts')).startCommand,
  },
  serve: {
    summary: 'spustí jen webový proces nad databází DATABASE_URL, i několikrát vedle sebe',
    load: async () => (await import('./serve.ts')).serveCommand,
  },
  migrate: {
    summary: 'převede databázi na strukturu této verze',
    load: async () => (await import('./migrate.ts')).migrateCommand,
  },
  seed: { summary: 'naplní prázdnou databázi ukázkovým krajem', load: async () => (await import('./seed.ts')).seedCommand },
  'import-document': {
    summary: 'přečte plán nebo zprávu o plnění strategie ze souboru a vypíše ji jako JSON',
    load: async () => (await import('./import-document.ts')).importDocumentCommand,
  },
  import: {
    summary: 'porovná území nebo číselník se souborem a na přání změny zapíše',
    load: async () => (await import('./import.ts')).importCommand,
  },
  doctor: {
    summary: 'zkontroluje počítač, nastavení a databázi a řekne, co opravit',
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
}

const io: CommandIo = { stdout: process.stdout, stderr: process.stderr }
process.exitCode = await run(process.argv.slice(2))
// Nothing should be left to wait for; should a connection hang nevertheless, the person does not wait for it.
setTimeout(() => process.exit(), 2_000).unref()

/** `… | head` closes the pipe when it has read enough; what runs for long looks after itself. */
function endWithReader(name: string): void {
  if (name !== 'start' && name !== 'serve') process.stdout.once('error', () => process.exit(0))
}

async function run([name = '--help', ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(`${help()}\n`)
    return 0
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!entry) {
    io.stderr.write(`Příkaz «${name}» neznám.\n\n${help()}\n`)
    return 2
  }
  endWithReader(name)
  try {
    const command = await entry.load()
    return await command(args, io)
  } catch (error) {
    const { explainProblem } = await import('./explain-problem.ts')
    const lines = explainProblem(error)
    if (!lines) throw error
    io.stderr.write(`${lines.join('\n')}\n`)
    return 1
  }
}

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const list = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return ['Použití: npm run -s opora -- <příkaz> [volby]', '', ...list].join('\n')
}
