import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

type Asset = { body: Buffer; brotli: Buffer | null; type: string; immutable: boolean }

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

const YEAR = 31_536_000
const compressible = new Set(['.css', '.js', '.svg', '.txt', '.webmanifest'])

function filesIn(folder: string, under = ''): string[] {
  return readdirSync(path.join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(under, entry.name)
    return entry.isDirectory() ? filesIn(folder, name) : [name]
  })
}

function readAsset(file: string, url: string): Asset {
  const extension = path.extname(file)
  const body = readFileSync(file)
  return {
    body,
    brotli: compressible.has(extension) ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : null,
    type: types[extension] ?? 'application/octet-stream',
    // Files under /assets/ carry the hash of their content in their name.
    immutable: url.startsWith('/assets/'),
  }
}

function send(asset: Asset, request: IncomingMessage, response: ServerResponse): void {
  const brotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') ? asset.brotli : null
  const body = brotli ?? asset.body
  response.writeHead(200, {
    'content-type': asset.type,
    'content-length': body.length,
    'cache-control': asset.immutable ? `public, max-age=${YEAR}, immutable` : 'public, max-age=3600',
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Encoding',
    ...(brotli === null ? {} : { 'content-encoding': 'br' }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Serves the built client files from memory; they are few and small, and each is read when it is first asked for. */
export function serveAssets(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const known = new Map(filesIn(folder).map((name) => [`/${name}`, path.join(folder, name)]))
  const loaded = new Map<string, Asset>()
  return (request, response) => {
    const url = (request.url ?? '').split('?', 1)[0] ?? ''
    const file = known.get(url)
    if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    const asset = loaded.get(url) ?? readAsset(file, url)
    loaded.set(url, asset)
    send(asset, request, response)
    return true
  }
}
