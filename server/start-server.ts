import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { KEEP_ALIVE_SECONDS } from '#app/platform/http/ready-answer.server.ts'
import { projectRoot } from '#app/platform/root.server.ts'
import { createApplication } from './application.ts'
import { openHouse } from './house.ts'
import { createLogger } from './logger.ts'
import type { RunningServer, ServerOptions } from './options.ts'
import { serveCachedPages } from './public-cache.ts'
import { serveAssets } from './assets.ts'

export type { RunningServer, ServerOptions } from './options.ts'

const CLOSE_AFTER_MS = 3_000

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function addressOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`
}

/** Starts one web process of Opora. Assets and cached pages are answered before anything else is asked. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const log = createLogger(options.logLevel)
  const house = await openHouse(options, log)
  const application = createApplication(house, options, log)
  const answer = getRequestListener(application.fetch, { overrideGlobalObjects: false })
  const assets = serveAssets(path.join(projectRoot, 'build/client'))
  const pages = serveCachedPages({ house, application, options, log })
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_SECONDS * 1000 }, (request, response) => {
    if (assets(request, response) || pages(request, response)) return
    void answer(request, response)
  })
  await listen(server, options.host, options.port).catch(async (error: unknown) => {
    await house.close()
    throw error
  })
  const url = options.publicUrl ?? addressOf(server, options.host)
  log.info({ url }, 'listening')
  return {
    url,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const force = setTimeout(() => server.closeAllConnections(), CLOSE_AFTER_MS)
      await closed
      clearTimeout(force)
      await house.close()
    },
  }
}
