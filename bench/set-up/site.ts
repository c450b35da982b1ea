import { request } from 'node:http'

export type Answer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
  bytes: number
  milliseconds: number
}

/** One GET without any library between us and the bytes on the wire. */
export function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const asked = request(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        const { statusCode: status = 0, headers: given } = response
        resolve({ status, headers: given, body, bytes: body.length, milliseconds: performance.now() - started })
      })
      response.on('error', reject)
    })
    asked.on('error', reject)
    asked.end()
  })
}

export const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

export type PublicPages = Record<'start' | 'plans' | 'plan' | 'card' | 'map' | 'strategy', string | undefined>

async function findLink(site: string, from: string | undefined, pattern: RegExp): Promise<string | undefined> {
  if (from === undefined) return undefined
  const { status, body } = await get(site + from)
  return status === 200 ? linksOf(body.toString()).find((href) => pattern.test(href)) : undefined
}

/** A page, or the one that it leads to where there is only one of its kind. */
async function ifThere(site: string, page: string): Promise<string | undefined> {
  const { status, headers } = await get(site + page)
  if (status === 302 && typeof headers.location === 'string') return headers.location
  return status === 200 ? page : undefined
}

async function findStrategy(site: string): Promise<string | undefined> {
  const list = await ifThere(site, '/strategie')
  return list === '/strategie' ? findLink(site, list, /^\/strategie\/[^/?]+$/) : list
}

/** The public pages that have bars, found as a visitor finds them. */
export async function findPublicPages(site: string): Promise<PublicPages> {
  const plans = await ifThere(site, '/plany')
  const plan = await findLink(site, plans, /^\/plany\/[^/?]+$/)
  return {
    start: '/',
    plans,
    plan,
    card: await findLink(site, plan, /^\/plany\/[^/]+\/karty\/[^/?]+$/),
    map: await ifThere(site, '/uzemi'),
    strategy: await findStrategy(site),
  }
}

/** Pages reached from one address in breadth, without files to download and without leaving the given side. */
export async function crawl(
  site: string,
  from: string,
  { limit, cookie, within }: { limit: number; cookie?: string; within: RegExp },
): Promise<string[]> {
  const found = new Set([from])
  const pages: string[] = []
  for (const page of found) {
    if (pages.length >= limit) break
    const { status, headers, body } = await get(site + page, cookie === undefined ? {} : { cookie })
    if (status !== 200 || headers['content-type']?.includes('text/html') !== true) continue
    pages.push(page)
    for (const href of linksOf(body.toString())) if (within.test(href)) found.add(href)
  }
  return pages
}
