import { setTimeout as sleep } from 'node:timers/promises'
import { publishAtSize, readNewest, sizes, type Size } from './set-up/country.ts'
import type { BenchResult, Figure } from './set-up/figures.ts'
import { openHouse, type House } from './set-up/house.ts'
import { load } from './set-up/load.ts'
import { crawl, findPublicPages, get, type PublicPages } from './set-up/site.ts'

const MB = 2 ** 20
const SETTLE_MS = 30_000
const LONGEST_WAIT_MS = 30_000
const LOAD_SECONDS = 5
const MOST_PAGES = 300
const HOLD = { atMost: 50 }

/** A page on which nothing but the layout stands. */
const QUIET_PAGE = '/pristupnost'
const SEARCH = '/hledat?q=podpora'

const present = (pages: PublicPages): string[] => [...Object.values(pages).filter((page) => page !== undefined), SEARCH]

async function work({ server, cookieOf }: House): Promise<void> {
  const pages = await findPublicPages(server.url)
  await crawl(server.url, '/', { limit: MOST_PAGES, within: /^\/(?!prace|ukazka|prihlas|odhlas)/ })
  await crawl(server.url, '/prace', { limit: MOST_PAGES, cookie: await cookieOf('region-planner'), within: /^\/prace(\/|\?|$)/ })
  for (const path of [pages.plan ?? '/', `${pages.plan ?? '/'}?q=`, SEARCH]) await load(server, { path, seconds: LOAD_SECONDS })
}

async function memoryAfterLoad(house: House, size: Size, most: number): Promise<BenchResult> {
  const before = await house.server.usage()
  await work(house)
  const busy = await house.server.usage()
  await sleep(SETTLE_MS)
  const quiet = await house.server.usage()
  const collected = await house.server.collectGarbage()
  return {
    name: `memory of the web process, ${size.name} size`,
    figures: [
      { what: 'before the load', value: before.rss / MB, unit: 'MB' },
      { what: 'at the end of the load', value: busy.rss / MB, unit: 'MB' },
      { what: '30 s after the load', value: quiet.rss / MB, unit: 'MB', bar: { atMost: most } },
      { what: 'live objects of it, after collecting', value: collected.heapUsed / MB, unit: 'MB' },
    ],
  }
}

async function waitForChange(url: string, before: string): Promise<void> {
  const until = performance.now() + LONGEST_WAIT_MS
  while ((await get(url)).body.toString() === before) {
    if (performance.now() > until) throw new Error('The server did not take the new publication')
    await sleep(100)
  }
}

/** How long the server could answer nobody while it took a new publication, and while it first read it. */
async function publicationLoad({ server, database }: House, size: Size, dataAsOf: string): Promise<BenchResult> {
  const snapshot = await readNewest(database)
  const pages = present(await findPublicPages(server.url))
  const quiet = server.url + QUIET_PAGE
  const before = (await get(quiet)).body.toString()
  await server.collectGarbage()
  const started = performance.now()
  const bytes = await publishAtSize(database, snapshot, { size, dataAsOf })
  const built = performance.now()
  await waitForChange(quiet, before)
  const loading: Figure[] = [
    { what: 'as it is stored', value: bytes / 1000, unit: 'kB' },
    { what: 'packed and stored', value: (built - started) / 1000, unit: 's' },
    { what: 'told, read and taken', value: (performance.now() - built) / 1000, unit: 's' },
    { what: 'longest hold while it is taken', value: (await server.usage()).longestHold, unit: 'ms', bar: HOLD },
  ]
  const first: Figure[] = []
  for (const page of pages) {
    await get(server.url + page)
    first.push({
      what: `longest hold at the first look at ${page}`,
      value: (await server.usage()).longestHold,
      unit: 'ms',
      bar: HOLD,
    })
  }
  return { name: `taking a publication, ${size.name} size`, figures: [...loading, ...first] }
}

/** Memory of the web process after load, and how a new publication holds it up. */
export async function run(): Promise<BenchResult[]> {
  const house = await openHouse()
  try {
    return [
      await memoryAfterLoad(house, sizes.region, 350),
      await publicationLoad(house, sizes.region, '2026-03-19T08:00:00.000Z'),
      await publicationLoad(house, sizes.country, '2026-03-20T08:00:00.000Z'),
      await memoryAfterLoad(house, sizes.country, 600),
    ]
  } finally {
    await house.close()
  }
}
