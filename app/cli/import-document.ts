import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { maximalDocumentBytes, readSourceDocument } from '#app/platform/source-documents/read-source-document.server.ts'
import { documentProblems, SourceDocumentProblem } from '#app/platform/source-documents/source-document-problem.server.ts'
import type { ReadingProgress } from '#app/platform/source-documents/progress.server.ts'
import type { ImportedPlan, ServiceTypeRow } from '#app/modules/planning/index.ts'
import type { ImportedReport } from '#app/modules/strategy/index.ts'
import type { CommandIo } from './command-io.ts'

const usage = 'Použití: npm run -s opora -- import-document SOUBOR --kind plan|strategy [--json]'

interface Options {
  file: string
  kind: 'plan' | 'strategy'
  json: boolean
}

/** Prints what a document holds, without saving it and without a database. */
export async function importDocumentCommand(args: string[], io: CommandIo): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') {
    io.stderr.write(`${options} ${usage}\n`)
    return 2
  }
  try {
    const bytes = await readBytes(options.file)
    const source = await readSourceDocument(bytes, { onProgress: progressTo(io) })
    const result = options.kind === 'plan' ? await recognisedPlan(source) : await recognisedReport(source)
    io.stdout.write(options.json ? `${JSON.stringify(result)}\n` : `${await summaryOf(result)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof SourceDocumentProblem)) throw error
    io.stderr.write(`${error.message}\n`)
    return 1
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { kind: { type: 'string' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
  } catch {
    const unknown = args.find((arg) => arg.startsWith('--') && !/^--(kind(=.*)?|json)$/.test(arg))
    return unknown === undefined ? 'Za volbou --kind uveďte plan, nebo strategy.' : `Volbu ${unknown} neznám.`
  }
}

function readOptions(args: readonly string[]): Options | string {
  const parsed = parse(args)
  if (typeof parsed === 'string') return parsed
  const [file, another] = parsed.positionals
  const { kind, json } = parsed.values
  if (file === undefined) return 'Uveďte soubor s dokumentem.'
  if (another !== undefined) return 'Uveďte jen jeden soubor.'
  if (kind !== 'plan' && kind !== 'strategy') return 'Uveďte druh dokumentu: --kind plan, nebo --kind strategy.'
  return { file, kind, json }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file)
    if (size > maximalDocumentBytes) throw documentProblems.tooBig(maximalDocumentBytes)
    return await readFile(file)
  } catch (error) {
    if (error instanceof SourceDocumentProblem) throw error
    throw new SourceDocumentProblem('broken', fileSentence(file, error), error)
  }
}

function fileSentence(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return `Soubor ${file} neexistuje. Zkontrolujte cestu a název.`
  if (code === 'EACCES') return `Soubor ${file} nesmíte číst. Požádejte o oprávnění, nebo ho zkopírujte jinam.`
  if (code === 'EISDIR') return `${file} je složka. Uveďte soubor, který v ní leží.`
  return `Soubor ${file} se nepodařilo přečíst. Zkontrolujte, zda je na disku v pořádku.`
}

// Pages are told in tens, so that the terminal does not fill.
function progressTo(io: CommandIo): (progress: ReadingProgress) => void {
  let told = -1
  return ({ done, total, what }) => {
    const tenth = total === 0 ? 10 : Math.floor((10 * done) / total)
    if (tenth === told || total < 10) return
    told = tenth
    io.stderr.write(`Čtu ${what}: ${String(done)} z ${String(total)}\n`)
  }
}

type Source = Awaited<ReturnType<typeof readSourceDocument>>

async function recognisedPlan(source: Source): Promise<ImportedPlan> {
  const { recognisePlan } = await import('#app/modules/planning/index.ts')
  return recognisePlan(source, { serviceTypes: await readServiceTypes() })
}

async function recognisedReport(source: Source): Promise<ImportedReport> {
  const { recogniseReport } = await import('#app/modules/strategy/index.ts')
  return recogniseReport(source)
}

async function readServiceTypes(): Promise<ServiceTypeRow[]> {
  const csv = await readFile(new URL('../../database/reference/service-types.csv', import.meta.url), 'utf8')
  const rows = csv.trim().split(/\r?\n/).slice(1)
  return rows.map((row) => row.split(',')).map(([section = '', name = '']) => ({ section, name }))
}

async function summaryOf(result: ImportedPlan | ImportedReport): Promise<string> {
  const { summariseDocument } = await import('./summarise-document.ts')
  return summariseDocument(result)
}
