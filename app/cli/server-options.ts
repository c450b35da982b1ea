import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DatabaseConnection } from '#app/platform/database/database.server.ts'
import type { Environment } from '#app/platform/environment.server.ts'
import { projectRoot } from '#app/platform/root.server.ts'
import type * as serverModule from '#server/index.ts'
import type { RunningServer, ServerOptions } from '#server/options.ts'

type Situation = { connection: DatabaseConnection; demonstration: boolean }

/** Loads the built server and starts it as the environment says. */
export async function startBuiltServer(environment: Environment, situation: Situation): Promise<RunningServer> {
  // React decides by it once, when it is loaded.
  process.env.NODE_ENV ??= 'production'
  const file = path.join(projectRoot, 'build', 'server', 'index.js')
  const { startServer } = (await import(pathToFileURL(file).href)) as typeof serverModule
  return startServer(serverOptions(environment, situation))
}

function serverOptions(environment: Environment, { connection, demonstration }: Situation): ServerOptions {
  const { dataFolder, files, host, mode, port, publicUrl, smtpUrl } = environment
  return {
    connection,
    demonstration,
    dataFolder,
    filesPlace: files.kind === 's3' ? files.url : files.folder,
    smtpUrl: smtpUrl ?? null,
    mailFrom: `opora@${publicUrl ? new URL(publicUrl).hostname : 'localhost'}`,
    poolSize: 10,
    host,
    port,
    publicUrl: publicUrl ?? null,
    // A person reads the terminal of a demonstration, a program the log of a server.
    logLevel: mode === 'demo' ? 'warn' : 'info',
  }
}
