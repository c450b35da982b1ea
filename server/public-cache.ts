import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { sessionCookie } from '#app/modules/identity/index.server.ts'
import { freeTextParameters, publicParameters } from '#app/composition.server.ts'
import { addressOf, HtmlCache, pageFrom, sendPage } from '#app/platform/http/html-cache.server.ts'
import { addDays, pragueInstant } from '#app/shared/dates.ts'
import type { Application } from './application.ts'
import type { House } from './house.ts'
import type { ServerOptions } from './options.ts'

const MAX_BYTES = 64 * 1024 * 1024

/** Paths of the working side and of things that are not pages. */
const notPublic = /^\/(prace|ukazka|prihlaseni|odhlaseni|styl|healthz|readyz|assets)(\/|$|\?)|\.data(\?|$)|^\/__/

type Tools = { house: House; application: Application; options: ServerOptions; log: Logger }

/** Real instant of the next midnight in Prague by the house's clock: each page says «dnes» somewhere. */
function nextMidnight({ clock }: House): number {
  return pragueInstant(addDays(clock.today(), 1), '00:00').getTime() - clock.offsetSeconds() * 1000
}

function requestFrom(request: IncomingMessage, url: string, { options }: Tools): Request {
  const host = request.headers.host ?? 'localhost'
  const scheme = options.publicUrl?.startsWith('https:') === true ? 'https' : 'http'
  return new Request(`${scheme}://${host}${url}`, { headers: { host, accept: 'text/html' } })
}

/** Answers GET of public pages to anonymous visitors from memory; everything else is left to the application. */
export function serveCachedPages(tools: Tools): (request: IncomingMessage, response: ServerResponse) => boolean {
  const { house, application, log } = tools
  const cache = new HtmlCache({ maxBytes: MAX_BYTES, parameters: publicParameters, freeText: freeTextParameters })

  const render = async (request: IncomingMessage, response: ServerResponse, at: { key: string; url: string }): Promise<void> => {
    const uncached: { own?: Response } = {}
    const page = await cache.findOrRender(at.key, async () => {
      const rendered = await application.fetch(requestFrom(request, at.url, tools))
      const finished = await pageFrom(rendered.clone(), nextMidnight(house))
      if (finished === null) uncached.own = rendered
      return finished
    })
    if (page !== null) sendPage(page, request, response)
    // Somebody else rendered the same address and it may not be cached: this visitor's own answer is made again.
    else await sendResponse(uncached.own ?? (await application.fetch(requestFrom(request, at.url, tools))), request, response)
  }

  return (request, response) => {
    const url = request.url ?? '/'
    if ((request.method !== 'GET' && request.method !== 'HEAD') || notPublic.test(url)) return false
    if (request.headers.cookie?.includes(`${sessionCookie}=`) === true) return false
    const address = addressOf(url, cache.options)
    if (!address.cacheable) return false
    const key = `${request.headers.host ?? ''} ${house.publication.version()} ${house.clock.offsetSeconds()} ${address.url}`
    const page = cache.find(key, Date.now())
    if (page !== undefined) {
      sendPage(page, request, response)
      return true
    }
    render(request, response, { key, url: address.url }).catch((error: unknown) => {
      log.error({ err: error }, 'public page')
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
      response.end('Stránku se nepodařilo zobrazit. Zkuste to prosím za chvíli znovu.')
    })
    return true
  }
}

async function sendResponse(from: Response, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(from.status, Object.fromEntries(from.headers))
  const body = Buffer.from(await from.arrayBuffer())
  response.end(request.method === 'HEAD' ? undefined : body)
}
