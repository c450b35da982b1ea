import { median, percentile, type BenchResult } from './set-up/figures.ts'
import { startChild, type Child } from './set-up/child.ts'
import { openHouse, type House } from './set-up/house.ts'
import { load, type Load } from './set-up/load.ts'
import { crawl, findPublicPages, get } from './set-up/site.ts'

const ROUNDS = 5
const SECONDS = 2
const MOST_INTERNAL_PAGES = 40
const TIMES_EACH = 40
const searches = ['služby', 'podpora', 'liberec', 'domov']

/** Loads of several variants in turn, so that a busy machine is busy for all of them. */
async function interleave<Name extends string>(variants: Record<Name, () => Promise<Load>>): Promise<Record<Name, Load[]>> {
  const names = Object.keys(variants) as Name[]
  const loads = Object.fromEntries(names.map((name) => [name, [] as Load[]])) as Record<Name, Load[]>
  for (let round = 0; round < ROUNDS; round += 1) for (const name of names) loads[name].push(await variants[name]())
  return loads
}

const medianOf = (loads: readonly Load[], key: keyof Load): number => median(loads.map((each) => each[key]))

const ratio = (ours: readonly Load[], plain: readonly Load[]): number =>
  median(ours.map((each, round) => each.requestsPerSecond / (plain[round]?.requestsPerSecond ?? Number.NaN)))

const processorRatio = (ours: readonly Load[], plain: readonly Load[]): number =>
  median(ours.map((each, round) => (plain[round]?.cpuPerRequest ?? Number.NaN) / each.cpuPerRequest))

async function cachedPage(server: Child, path: string): Promise<BenchResult> {
  const { body } = await get(server.url + path)
  const plain = await startChild('serve-plain.ts', body.toString())
  try {
    const at = { path, seconds: SECONDS }
    await load(plain, at)
    await load(server, at)
    const loads = await interleave({
      plain: () => load(plain, at),
      brotli: () => load(server, { ...at, encoding: 'br' }),
      identity: () => load(server, at),
    })
    const bar = { atLeast: 2 }
    const requests = 'requests/s'
    return {
      name: `public page from the cache (${path})`,
      figures: [
        { what: 'page, not compressed', value: body.length / 1000, unit: 'kB' },
        { what: 'plain node:http', value: medianOf(loads.plain, 'requestsPerSecond'), unit: requests },
        { what: 'from the cache, brotli', value: medianOf(loads.brotli, 'requestsPerSecond'), unit: requests },
        { what: 'from the cache, not compressed', value: medianOf(loads.identity, 'requestsPerSecond'), unit: requests },
        { what: 'brotli against plain', value: ratio(loads.brotli, loads.plain), unit: '×', bar },
        { what: 'brotli against plain, by processor time', value: processorRatio(loads.brotli, loads.plain), unit: '×' },
        { what: 'not compressed against plain', value: ratio(loads.identity, loads.plain), unit: '×' },
        {
          what: 'not compressed against plain, by processor time',
          value: processorRatio(loads.identity, loads.plain),
          unit: '×',
        },
        { what: 'processor time, brotli', value: medianOf(loads.brotli, 'cpuPerRequest'), unit: 'µs/request' },
        { what: 'p99 with 16 connections, brotli', value: medianOf(loads.brotli, 'p99'), unit: 'ms' },
      ],
    }
  } finally {
    await plain.stop()
  }
}

async function widestSearch(site: string): Promise<{ path: string; hits: number }> {
  const found = await Promise.all(
    searches.map(async (query) => {
      const path = `/hledat?q=${encodeURIComponent(query)}`
      const { body } = await get(site + path)
      return { path, hits: body.toString().match(/class="hit"/g)?.length ?? 0 }
    }),
  )
  return found.toSorted((a, b) => b.hits - a.hits)[0] ?? { path: '/hledat?q=a', hits: 0 }
}

async function drawnPage(server: Child, name: string, at: { path: string; bar?: boolean }): Promise<BenchResult> {
  await load(server, { path: at.path, seconds: SECONDS })
  const loads: Load[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    loads.push(await load(server, { path: at.path, seconds: SECONDS, encoding: 'gzip' }))
  const bar = at.bar === true ? { bar: { atLeast: 100 } } : {}
  return {
    name,
    figures: [
      { what: 'requests in a second of one core', value: 1e6 / medianOf(loads, 'cpuPerRequest'), unit: 'requests/s', ...bar },
      { what: 'requests answered beside everything else', value: medianOf(loads, 'requestsPerSecond'), unit: 'requests/s' },
      { what: 'processor time', value: medianOf(loads, 'cpuPerRequest') / 1000, unit: 'ms/request' },
      { what: 'p99 with 16 connections', value: medianOf(loads, 'p99'), unit: 'ms' },
    ],
  }
}

async function internalPages({ server, cookieOf }: House): Promise<BenchResult> {
  const cookie = await cookieOf('region-planner')
  const pages = await crawl(server.url, '/prace', { limit: MOST_INTERNAL_PAGES, cookie, within: /^\/prace(\/|\?|$)/ })
  const times = new Map(pages.map((page) => [page, [] as number[]]))
  let before = await server.usage()
  for (let turn = 0; turn <= TIMES_EACH; turn += 1) {
    if (turn === 1) before = await server.usage()
    for (const [page, each] of times) {
      const { milliseconds } = await get(server.url + page, { cookie })
      // The first turn only warms up.
      if (turn > 0) each.push(milliseconds)
    }
  }
  const { cpu } = await server.usage()
  const all = [...times.values()].flat()
  const slowest = [...times].map(([page, each]) => ({ page, p95: percentile(each, 0.95) })).toSorted((a, b) => b.p95 - a.p95)[0]
  return {
    name: `pages of the working side (${pages.length} of them, with their queries, one visitor)`,
    figures: [
      { what: 'p50', value: percentile(all, 0.5), unit: 'ms' },
      { what: 'p95', value: percentile(all, 0.95), unit: 'ms', bar: { atMost: 50 } },
      { what: 'processor time of the web process', value: (cpu - before.cpu) / 1000 / all.length, unit: 'ms/request' },
      {
        what: `p95 of the slowest page (${slowest?.page ?? ''})`,
        value: slowest?.p95 ?? Number.NaN,
        unit: 'ms',
        bar: { atMost: 50 },
      },
    ],
  }
}

/** Public pages from the cache and drawn anew, and pages of the working side, asked of the built server. */
export async function run(): Promise<BenchResult[]> {
  const house = await openHouse()
  try {
    const { server } = house
    const { plan, start = '/' } = await findPublicPages(server.url)
    const search = await widestSearch(server.url)
    return [
      await cachedPage(server, plan ?? start),
      await drawnPage(server, `search page, ${search.hits} results, not cached`, { path: search.path, bar: true }),
      // An empty free text keeps the page out of the cache and changes nothing on it.
      await drawnPage(server, 'public plan page, not cached', { path: `${plan ?? start}?q=` }),
      await internalPages(house),
    ]
  } finally {
    await house.close()
  }
}
