import path from 'node:path'
import { expect, test } from 'vitest'
import { EnvironmentProblem, readEnvironment } from './environment.server.ts'

const production = {
  OPORA_MODE: 'production',
  OPORA_SECRET: 'x'.repeat(32),
  DATABASE_URL: 'postgres://opora:heslo@db:5432/opora',
  OPORA_URL: 'https://opora.example/',
  SMTP_URL: 'smtp://posta.example:587',
}

function problemLines(source: Record<string, string>): string[] {
  try {
    readEnvironment(source)
  } catch (error) {
    if (error instanceof EnvironmentProblem) return error.lines
  }
  return []
}

test('without any variable it is a demonstration for this computer only', () => {
  expect(readEnvironment({})).toEqual({
    mode: 'demo',
    port: 3000,
    host: '127.0.0.1',
    publicUrl: undefined,
    secret: undefined,
    dataFolder: path.resolve('data'),
    databaseUrl: undefined,
    smtpUrl: undefined,
    files: { kind: 'folder', folder: path.resolve('data/files') },
    oidc: undefined,
  })
})

test('production takes its address from OPORA_URL and listens for everyone', () => {
  const environment = readEnvironment({ ...production, OPORA_FILES: 's3://soubory/opora' })
  expect(environment).toMatchObject({
    mode: 'production',
    host: '0.0.0.0',
    publicUrl: 'https://opora.example',
    files: { kind: 's3', url: 's3://soubory/opora' },
  })
})

test.for(['OPORA_SECRET', 'DATABASE_URL', 'OPORA_URL', 'SMTP_URL'])('production refuses to start without %s', (name) => {
  const lines = problemLines({ ...production, [name]: '' })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(name)
})

test.for([
  ['PORT', 'abc'],
  ['PORT', '0'],
  ['PORT', '70000'],
  ['PORT', '3000.5'],
  ['OPORA_MODE', 'prod'],
  ['OPORA_HOST', 'my host'],
  ['OPORA_URL', 'opora.example'],
  ['OPORA_SECRET', 'krátké'],
  ['DATABASE_URL', 'mysql://db/opora'],
  ['DATABASE_URL', 'db'],
  ['SMTP_URL', 'https://posta.example'],
  ['OPORA_FILES', 'ftp://soubory'],
  ['OIDC_ISSUER', 'issuer'],
] as const)('a wrong %s (%s) is one line that names it and says what is expected', ([name, value]) => {
  const lines = problemLines({ [name]: value })
  expect(lines[0]).toMatch(new RegExp(`${name} .*m[áa]`))
  expect(lines).toHaveLength(1)
})

test('all wrong variables are said at once', () => {
  expect(problemLines({ PORT: 'x', OPORA_MODE: 'y' })).toHaveLength(2)
})

test('a secret of no use is not repeated on the screen', () => {
  expect(problemLines({ OPORA_SECRET: 'tajnost' }).join('')).not.toContain('tajnost')
})

test('OpenID Connect needs all three of its variables', () => {
  expect(problemLines({ OIDC_ISSUER: 'https://id.example' })).toHaveLength(2)
  const all = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'opora', OIDC_CLIENT_SECRET: 'tajemství' }
  expect(readEnvironment(all).oidc).toEqual({ issuer: 'https://id.example', clientId: 'opora', clientSecret: 'tajemství' })
})
