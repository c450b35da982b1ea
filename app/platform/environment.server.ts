import path from 'node:path'
import { z } from 'zod'

export type Environment = {
  mode: 'demo' | 'production'
  port: number
  host: string
  /** Address under which people reach Opora, without a slash at the end; undefined = where it listens. */
  publicUrl: string | undefined
  secret: string | undefined
  dataFolder: string
  databaseUrl: string | undefined
  smtpUrl: string | undefined
  files: { kind: 'folder'; folder: string } | { kind: 's3'; url: string }
  oidc: { issuer: string; clientId: string; clientSecret: string } | undefined
}

/** Wrong or missing variables; each line is one Czech sentence that names the variable and what is expected. */
export class EnvironmentProblem extends Error {
  override readonly name = 'EnvironmentProblem'
  readonly lines: string[]

  constructor(lines: string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

const shortestSecret = 32

function urlOf(protocols: string[]) {
  return z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol))
}

const sourceSchema = z.object({
  OPORA_MODE: z.enum(['demo', 'production']).default('demo'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535)
    .default(3000),
  OPORA_HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/)
    .optional(),
  OPORA_URL: urlOf(['http:', 'https:']).optional(),
  OPORA_SECRET: z.string().min(shortestSecret).optional(),
  OPORA_DATA: z.string().default('./data'),
  DATABASE_URL: urlOf(['postgres:', 'postgresql:']).optional(),
  SMTP_URL: urlOf(['smtp:', 'smtps:']).optional(),
  OPORA_FILES: z
    .string()
    .refine((text) => !text.includes('://') || (text.startsWith('s3://') && URL.canParse(text)))
    .optional(),
  OIDC_ISSUER: urlOf(['https:', 'http:']).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
})
type Source = z.infer<typeof sourceSchema>
type Variable = keyof Source

const expectations: Record<Variable, string> = {
  OPORA_MODE: 'má být «demo» nebo «production»',
  PORT: 'má být číslo portu od 1 do 65535, například PORT=3001',
  OPORA_HOST: 'má být adresa nebo jméno počítače, například OPORA_HOST=0.0.0.0',
  OPORA_URL: 'má být adresa začínající http:// nebo https://, například OPORA_URL=https://opora.kraj.example',
  OPORA_SECRET: `má mít aspoň ${String(shortestSecret)} znaků; vhodnou hodnotu vytvoří příkaz openssl rand -base64 48`,
  OPORA_DATA: 'má být cesta ke složce, například OPORA_DATA=/srv/opora',
  DATABASE_URL: 'má být adresa serveru PostgreSQL, například DATABASE_URL=postgres://opora:heslo@localhost:5432/opora',
  SMTP_URL: 'má být adresa poštovního serveru, například SMTP_URL=smtp://uzivatel:heslo@posta.kraj.example:587',
  OPORA_FILES: 'má být cesta ke složce, nebo adresa úložiště, například OPORA_FILES=s3://soubory',
  OIDC_ISSUER: 'má být adresa poskytovatele přihlášení, například OIDC_ISSUER=https://prihlaseni.kraj.example',
  OIDC_CLIENT_ID: 'má být identifikátor, který vydal poskytovatel přihlášení',
  OIDC_CLIENT_SECRET: 'má být tajný klíč, který vydal poskytovatel přihlášení',
}
const variables = Object.keys(expectations).filter(isVariable)
const requiredInProduction: Variable[] = ['OPORA_SECRET', 'DATABASE_URL', 'OPORA_URL', 'SMTP_URL']
const oidcVariables: Variable[] = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']

export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = sourceSchema.safeParse(readGiven(source))
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path: [name] }) => name))
    throw new EnvironmentProblem(
      variables.filter((name) => wrong.has(name)).map((name) => `Proměnná ${name} má nesprávnou hodnotu: ${expectations[name]}.`),
    )
  }
  const missing = missingVariables(parsed.data)
  if (missing.length > 0) throw new EnvironmentProblem(missing)
  return toEnvironment(parsed.data)
}

/** An empty variable counts as not set: that is how compose files and service units leave one out. */
function readGiven(source: Record<string, string | undefined>): Record<string, string> {
  const given = variables.map((name) => [name, source[name]?.trim() ?? ''] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== ''))
}

function missingVariables(source: Source): string[] {
  const lacking = source.OPORA_MODE === 'production' ? requiredInProduction.filter((name) => source[name] === undefined) : []
  const oidc = oidcVariables.filter((name) => source[name] === undefined)
  const oidcLacking = oidc.length < oidcVariables.length ? oidc : []
  return [
    ...lacking.map((name) => `V ostrém provozu chybí proměnná ${name}: ${expectations[name]}.`),
    ...oidcLacking.map((name) => `Pro přihlášení přes OpenID Connect chybí proměnná ${name}: ${expectations[name]}.`),
  ]
}

function toEnvironment(source: Source): Environment {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = source
  const dataFolder = path.resolve(source.OPORA_DATA)
  return {
    mode: source.OPORA_MODE,
    port: source.PORT,
    host: source.OPORA_HOST ?? (source.OPORA_MODE === 'demo' ? '127.0.0.1' : '0.0.0.0'),
    publicUrl: source.OPORA_URL?.replace(/\/+$/, ''),
    secret: source.OPORA_SECRET,
    dataFolder,
    databaseUrl: source.DATABASE_URL,
    smtpUrl: source.SMTP_URL,
    files: readFiles(source.OPORA_FILES, dataFolder),
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined,
  }
}

function readFiles(value: string | undefined, dataFolder: string): Environment['files'] {
  if (value?.startsWith('s3://')) return { kind: 's3', url: value }
  return { kind: 'folder', folder: value ? path.resolve(value) : path.join(dataFolder, 'files') }
}

function isVariable(name: string): name is Variable {
  return name in sourceSchema.shape
}
