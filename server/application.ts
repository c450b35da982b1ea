import { randomUUID } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { getCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import type { Logger } from 'pino'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import * as build from 'virtual:react-router/server-build'
import { composition } from '#app/composition.server.ts'
import { findActor, sessionCookie } from '#app/modules/identity/index.server.ts'
import { requestContext, type RequestContext } from '#app/platform/http/request-context.server.ts'
import { regionPart } from '#app/platform/region-settings.server.ts'
import { migrationsAreCurrent } from './readiness.ts'
import type { House } from './house.ts'
import type { ServerOptions } from './options.ts'
import { isForeignPost } from './same-origin.ts'

export type Application = { fetch(request: Request): Response | Promise<Response> }

const MAX_BODY = 60 * 1024 * 1024

async function contextFor(c: Context, house: House, tools: { options: ServerOptions; log: Logger }): Promise<RequestContext> {
  const token = getCookie(c, sessionCookie)
  const today = house.clock.today()
  const requestId = randomUUID()
  return {
    database: house.database.database,
    files: house.files,
    jobs: house.jobs,
    publication: house.publication,
    actor: token === undefined ? null : await findActor(house.database.database, token, today),
    now: house.clock.now(),
    today,
    requestId,
    log: tools.log,
    contributions: composition,
    demonstration: tools.options.demonstration,
    region: house.publication.read(regionPart),
  }
}

/** Behind a proxy that ends TLS the browser's address is https, and React Router compares origins with it. */
function asSeenByBrowser(request: Request, publicUrl: string | null): Request {
  if (publicUrl?.startsWith('https:') !== true || request.url.startsWith('https:')) return request
  return new Request(request.url.replace(/^http:/, 'https:'), request)
}

function addLogging(app: Hono, log: Logger): void {
  app.use(async (c, next) => {
    const started = performance.now()
    await next()
    log.info(
      { method: c.req.method, path: c.req.path, status: c.res.status, ms: Math.round(performance.now() - started) },
      'request',
    )
  })
}

function addHealth(app: Hono, house: House): void {
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    const database = await migrationsAreCurrent(house.database.database)
    const publication = house.publication.dataAsOf() !== null
    // The public part answers without the database, so a process with a publication stays ready.
    return c.json({ database, publication }, database || publication ? 200 : 503)
  })
}

export function createApplication(house: House, options: ServerOptions, log: Logger): Application {
  const handle = createRequestHandler(build as unknown as ServerBuild, 'production')
  const app = new Hono()
  addLogging(app, log)
  // The policy of content is set with each page: pages with scripts carry a nonce.
  app.use(secureHeaders({ crossOriginResourcePolicy: 'same-origin', referrerPolicy: 'same-origin', xFrameOptions: 'DENY' }))
  app.use(compress())
  addHealth(app, house)
  app.use(async (c, next) => {
    if (isForeignPost(c.req.raw, options.publicUrl))
      return c.text('Požadavek přišel z jiné stránky. Otevřete Oporu znovu a zkuste to ještě jednou.', 403)
    return next()
  })
  app.use(
    bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.text('Soubor je příliš velký. Největší povolená velikost je 50 MB.', 413) }),
  )
  app.all('*', async (c) => {
    const context = new RouterContextProvider()
    context.set(requestContext, await contextFor(c, house, { options, log }))
    return handle(asSeenByBrowser(c.req.raw, options.publicUrl), context)
  })
  app.onError((error, c) => {
    const reference = randomUUID()
    log.error({ err: error, reference }, 'unexpected error')
    return c.text(`Omlouváme se, něco se pokazilo. Číslo chyby: ${reference}`, 500)
  })
  return { fetch: (request) => app.fetch(request) }
}
