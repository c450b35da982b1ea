import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { ServerRouter, type EntryContext, type HandleErrorFunction, type RouterContextProvider } from 'react-router'
import { requestContext } from '#app/platform/http/request-context.server.ts'
import { nonceContext } from '#app/platform/http/nonce.ts'

export const streamTimeout = 10_000

type Handle = { hydrate?: boolean } | undefined

/** A route is sent with scripts only where it, or a layout above it, asks for hydration. */
const isHydrated = (entry: EntryContext): boolean =>
  entry.staticHandlerContext.matches.some((match) => (match.route.handle as Handle)?.hydrate === true)

const policy = (scripts: string): string =>
  `default-src 'self'; script-src ${scripts}; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`

function renderPublic(request: Request, status: number, headers: Headers, entry: EntryContext): Response {
  headers.set('Content-Security-Policy', policy("'self'"))
  const html = renderToString(<ServerRouter context={entry} url={request.url} />)
  return new Response(`<!DOCTYPE html>${html}`, { status, headers })
}

function renderHydrated(request: Request, status: number, headers: Headers, entry: EntryContext): Promise<Response> {
  const nonce = crypto.randomUUID()
  headers.set('Content-Security-Policy', policy(`'self' 'nonce-${nonce}'`))
  headers.set('Cache-Control', 'no-store')
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <nonceContext.Provider value={nonce}>
        <ServerRouter context={entry} url={request.url} nonce={nonce} />
      </nonceContext.Provider>,
      {
        nonce,
        // Whole pages at once: everything is awaited in loaders, and a page must read without scripts.
        onAllReady() {
          const body = new PassThrough()
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
          pipe(body)
        },
        onShellError: reject,
        onError: reject,
      },
    )
    setTimeout(abort, streamTimeout + 1000).unref()
  })
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
): Response | Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return isHydrated(entry) ? renderHydrated(request, status, headers, entry) : renderPublic(request, status, headers, entry)
}

/** Everything that is not one of our four errors is a bug: logged under the number that the error page shows. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  const { requestId, log } = (context as RouterContextProvider).get(requestContext)
  log.error({ err: error, requestId }, 'unexpected error')
}
