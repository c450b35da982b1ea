import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { readyAnswer, sendReady, type ReadyAnswer } from './ready-answer.server.ts'

const compress = promisify(brotliCompress)

export type CachedPage = {
  plain: ReadyAnswer
  brotli: ReadyAnswer
  etag: string
  expiresAt: number
  bytes: number
}

export type HtmlCacheOptions = {
  maxBytes: number
  /** Query parameters that change a public page; all others are dropped. */
  parameters: readonly string[]
  /** Parameters with free text: such a page is not cached. */
  freeText: readonly string[]
}

export type PageAddress = { key: string; url: string; cacheable: boolean }

const PAGE_QUALITY = 5
const RECORD_BYTES = 2500

const validity = { 'cache-control': 'public, max-age=0, must-revalidate', vary: 'Accept-Encoding, Cookie' }

/** What of an address matters: its path, its known parameters in one order. */
export function addressOf(url: string, { parameters, freeText }: HtmlCacheOptions): Omit<PageAddress, 'key'> {
  const mark = url.indexOf('?')
  if (mark === -1) return { url, cacheable: true }
  const given = new URLSearchParams(url.slice(mark + 1))
  const kept = new URLSearchParams()
  for (const name of [...parameters, ...freeText].toSorted()) for (const value of given.getAll(name)) kept.append(name, value)
  const query = kept.toString()
  return { url: url.slice(0, mark) + (query === '' ? '' : `?${query}`), cacheable: !freeText.some((name) => kept.has(name)) }
}

/** Finished pages of anonymous visitors, bounded by bytes; the least recently used goes first. */
export class HtmlCache {
  readonly options: HtmlCacheOptions
  private readonly pages = new Map<string, CachedPage>()
  private readonly rendering = new Map<string, Promise<CachedPage | null>>()
  private bytes = 0

  constructor(options: HtmlCacheOptions) {
    this.options = options
  }

  size(): { pages: number; bytes: number } {
    return { pages: this.pages.size, bytes: this.bytes }
  }

  find(key: string, now: number): CachedPage | undefined {
    const page = this.pages.get(key)
    if (page === undefined) return undefined
    this.pages.delete(key)
    if (page.expiresAt <= now) {
      this.bytes -= page.bytes
      return undefined
    }
    this.pages.set(key, page)
    return page
  }

  /** Renders once however many ask for the same key; null when the result may not be cached. */
  async findOrRender(key: string, render: () => Promise<CachedPage | null>): Promise<CachedPage | null> {
    const running = this.rendering.get(key)
    if (running !== undefined) return running
    const started = render().finally(() => this.rendering.delete(key))
    this.rendering.set(key, started)
    const page = await started
    if (page !== null) this.keep(key, page)
    return page
  }

  clear(): void {
    this.pages.clear()
    this.bytes = 0
  }

  private keep(key: string, page: CachedPage): void {
    this.bytes += page.bytes - (this.pages.get(key)?.bytes ?? 0)
    this.pages.delete(key)
    this.pages.set(key, page)
    for (const [oldest, { bytes }] of this.pages) {
      if (this.bytes <= this.options.maxBytes) break
      this.pages.delete(oldest)
      this.bytes -= bytes
    }
  }
}

/** A page from a rendered answer, or null where it is not a page that everybody would get. */
export async function pageFrom(response: Response, expiresAt: number): Promise<CachedPage | null> {
  const type = response.headers.get('content-type') ?? ''
  if (response.status !== 200 || !type.startsWith('text/html') || response.headers.has('set-cookie')) return null
  const body = Buffer.from(await response.arrayBuffer())
  const brotli = await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: PAGE_QUALITY } })
  const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`
  const headers = { ...Object.fromEntries(response.headers), etag, ...validity }
  const plain = readyAnswer(headers, body)
  const compressed = readyAnswer({ ...headers, 'content-encoding': 'br' }, brotli)
  return { plain, brotli: compressed, etag, expiresAt, bytes: plain.whole.length + compressed.whole.length + RECORD_BYTES }
}

const wantsBrotli = (request: IncomingMessage): boolean => /\bbr\b/.test(request.headers['accept-encoding'] ?? '')

export function sendPage(page: CachedPage, request: IncomingMessage, response: ServerResponse): void {
  if (request.headers['if-none-match'] === page.etag) {
    response.writeHead(304, { etag: page.etag, ...validity })
    response.end()
    return
  }
  sendReady(wantsBrotli(request) ? page.brotli : page.plain, request, response)
}
