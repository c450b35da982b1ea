import { findDiskComplaint } from '#app/platform/embedded-postgres/database-failure.server.ts'
import { EnvironmentProblem } from '#app/platform/environment.server.ts'
import { explainFileError, StartProblem } from '#app/platform/start-problem.server.ts'

const databaseSentences: Record<string, string> = {
  ECONNREFUSED: 'Databáze na adrese z DATABASE_URL neodpovídá. Ověřte, že server běží a že souhlasí jméno počítače a port.',
  ECONNRESET: 'Databáze přerušila spojení. Ověřte, že server běží, a zkuste to znovu.',
  ENOTFOUND: 'Počítač z DATABASE_URL neexistuje. Ověřte jeho jméno.',
  EAI_AGAIN: 'Jméno počítače z DATABASE_URL nelze přeložit na adresu. Ověřte jméno a připojení k síti.',
  ETIMEDOUT: 'Databáze na adrese z DATABASE_URL neodpověděla včas. Ověřte adresu a to, že ji neblokuje firewall.',
  EHOSTUNREACH: 'K počítači z DATABASE_URL nevede síť. Ověřte adresu a připojení k síti.',
  ENETUNREACH: 'K počítači z DATABASE_URL nevede síť. Ověřte adresu a připojení k síti.',
  '28P01': 'Databáze odmítla heslo z DATABASE_URL. Opravte uživatele nebo heslo.',
  '28000': 'Databáze uživatele z DATABASE_URL nepustila. Opravte uživatele, nebo mu přístup na serveru povolte.',
  '3D000': 'Databáze uvedená v DATABASE_URL na serveru není. Založte ji, nebo opravte její jméno.',
  '53300': 'Server databáze má obsazená všechna spojení. Uvolněte je, nebo zvyšte max_connections.',
  '57P03': 'Databáze se právě spouští nebo ukončuje. Zkuste to za chvíli znovu.',
  '53100': 'Na disku databáze došlo místo. Uvolněte aspoň 500 MB a spusťte Oporu znovu.',
  '42501': 'Uživatel databáze nemá potřebné právo. Přidělte mu vlastnictví databáze a spusťte Oporu znovu.',
}

/** Lines for a person; undefined for what nobody foresaw, which deserves its stack. */
export function explainProblem(error: unknown): string[] | undefined {
  if (error instanceof EnvironmentProblem) return error.lines
  if (error instanceof StartProblem) return [error.message]
  const sentence = explainFileError(error) ?? explainDatabaseError(error)
  return sentence === undefined ? undefined : [sentence]
}

function explainDatabaseError(error: unknown): string | undefined {
  for (const cause of causesOf(error)) {
    const known = 'code' in cause ? databaseSentences[String(cause.code)] : undefined
    const sentence = known ?? findDiskComplaint(cause.message) ?? explainDriver(cause.message)
    if (sentence) return sentence
  }
  return undefined
}

/** The driver gives these no code. */
function explainDriver(message: string): string | undefined {
  if (/timeout expired|connection timeout|timeout exceeded when trying to connect/i.test(message))
    return databaseSentences.ETIMEDOUT
  if (/password must be a string|no password/i.test(message)) return databaseSentences['28P01']
  if (/does not support SSL/i.test(message))
    return 'Server databáze neumí šifrované spojení. Odstraňte z DATABASE_URL parametr sslmode.'
  return undefined
}

/** Node joins the failures of several addresses of one host; migrations wrap the error of the server. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return []
  const joined = error instanceof AggregateError ? error.errors.flatMap(causesOf) : []
  return [error, ...joined, ...causesOf(error.cause)]
}
