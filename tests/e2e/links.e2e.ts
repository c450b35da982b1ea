import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './support.ts'

/** Pages that differ only in these places are of one kind; a few of each kind are enough. */
const kindOf = (address: string): string =>
  address
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')
    .replace(/(?<=\/)(?:[A-Z]?\d[\w.-]*|[IVXL]+)(?=[/?]|$)/g, ':part')
    .replace(/=[^&]*/g, '=')
    .replace(/opatreni-[IVXL]+-\d+/, 'opatreni-:part')
    .replace(/oblast-[IVXL]+/, 'oblast-:part')

const ofEachKind = 6
const notFollowed = /^\/(?:ukazka\/prihlasit|odhlaseni|assets)(?:\/|$)/

function internalLinks(html: string, from: string): string[] {
  return [...html.matchAll(/<(?:a|link)\b[^>]*?\shref="([^"]*)"/g)].flatMap(([, href = '']) => {
    const address = new URL(href.replaceAll('&amp;', '&'), new URL(from, 'http://opora'))
    return address.host === 'opora' && !notFollowed.test(address.pathname) ? [address.pathname + address.search] : []
  })
}

/** Follows links from one page on; answers with those that failed, each with the page that led there. */
async function followLinks(
  request: APIRequestContext,
  start: string,
  stayIn: RegExp,
): Promise<{ broken: string[]; followed: number }> {
  const known = new Set([start])
  const perKind = new Map<string, number>()
  const queue = [{ address: start, from: '' }]
  const broken: string[] = []
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const response = await request.get(next.address)
    if (response.status() >= 400) broken.push(`${response.status()} ${next.address} from ${next.from}`)
    if (!(response.headers()['content-type'] ?? '').startsWith('text/html') || !stayIn.test(next.address)) continue
    for (const address of internalLinks(await response.text(), next.address)) {
      const seen = perKind.get(kindOf(address)) ?? 0
      if (known.has(address) || seen >= ofEachKind) continue
      known.add(address)
      perKind.set(kindOf(address), seen + 1)
      queue.push({ address, from: next.address })
    }
  }
  return { broken, followed: known.size }
}

test('no link of the public side leads nowhere', async ({ request }) => {
  test.setTimeout(240_000)
  const { broken, followed } = await followLinks(request, '/', /^\/(?!prace)/)
  expect(broken).toEqual([])
  expect(followed).toBeGreaterThan(100)
})

for (const role of ['region-planner', 'region-approver', 'auditor', 'administrator'] as const) {
  test(`no link of the working side leads nowhere for ${role}`, async ({ page, signInAs }) => {
    test.setTimeout(240_000)
    await signInAs(role)
    const { broken, followed } = await followLinks(page.request, '/prace', /^\/prace/)
    expect(broken).toEqual([])
    expect(followed).toBeGreaterThan(30)
  })
}
