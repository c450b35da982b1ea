import type { BenchResult } from './set-up/figures.ts'
import { openHouse } from './set-up/house.ts'
import { findPublicPages, get } from './set-up/site.ts'

const KB = 1000
const bars = { start: 60, plans: 60, plan: 60, card: 60, map: 120, strategy: 60 }
const names = {
  start: 'public start page',
  plans: 'list of plans',
  plan: 'plan page',
  card: 'page of a card',
  map: 'map page',
  strategy: 'strategy page',
}

const asBrowser = { 'accept-encoding': 'br', accept: 'text/html' }

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

/** Everything that a browser loads of itself: style sheets, icons, pictures, scripts. */
function loadedBy(html: string): { styles: string[]; scripts: string[]; pictures: string[] } {
  const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([tag]) => ({
    rel: attribute(tag, 'rel'),
    href: attribute(tag, 'href'),
  }))
  const sources = (element: string) =>
    [...html.matchAll(new RegExp(`<${element}\\b[^>]*>`, 'g'))].map(([tag]) => attribute(tag, 'src')).filter((src) => src !== '')
  return {
    styles: links.filter(({ rel }) => rel === 'stylesheet').map(({ href }) => href),
    scripts: [...sources('script'), ...links.filter(({ rel }) => rel === 'modulepreload').map(({ href }) => href)],
    pictures: [...sources('img'), ...links.filter(({ rel }) => /\bicon\b/.test(rel)).map(({ href }) => href)],
  }
}

/** Bytes on the wire of several addresses, each counted once. */
async function weigh(site: string, addresses: readonly string[]): Promise<number> {
  const answers = await Promise.all([...new Set(addresses)].map((address) => get(new URL(address, site).href, asBrowser)))
  return answers.reduce((sum, { bytes }) => sum + bytes, 0)
}

async function filesOfStyles(site: string, styles: readonly string[]): Promise<{ fonts: string[]; pictures: string[] }> {
  const texts = await Promise.all(
    styles.map(async (style) => ({ style, text: (await get(new URL(style, site).href)).body.toString() })),
  )
  const files = texts.flatMap(({ style, text }) =>
    [...text.matchAll(/url\(["']?(?!data:)([^)"']+)/g)].map(([, file = '']) => new URL(file, new URL(style, site)).pathname),
  )
  return {
    fonts: files.filter((file) => file.endsWith('.woff2')),
    pictures: files.filter((file) => !file.endsWith('.woff2')),
  }
}

async function pageWeight(site: string, page: string, { name, most }: { name: string; most: number }): Promise<BenchResult> {
  const html = (await get(site + page)).body.toString()
  const { styles, scripts, pictures } = loadedBy(html)
  const ofStyles = await filesOfStyles(site, styles)
  const weights = {
    html: await weigh(site, [page]),
    styles: await weigh(site, styles),
    font: await weigh(site, ofStyles.fonts),
    pictures: await weigh(site, [...pictures, ...ofStyles.pictures]),
    scripts: await weigh(site, scripts),
  }
  const all = Object.values(weights).reduce((sum, bytes) => sum + bytes, 0)
  return {
    name: `${name}, first visit (${page})`,
    figures: [
      { what: 'everything', value: all / KB, unit: 'kB', bar: { atMost: most } },
      { what: 'HTML, brotli', value: weights.html / KB, unit: 'kB' },
      { what: 'CSS, brotli', value: weights.styles / KB, unit: 'kB' },
      { what: 'fonts', value: weights.font / KB, unit: 'kB', bar: { atMost: 20 } },
      { what: 'font files', value: new Set(ofStyles.fonts).size, unit: '', bar: { atMost: 1 } },
      { what: 'icons and pictures', value: weights.pictures / KB, unit: 'kB' },
      { what: 'scripts of the framework', value: weights.scripts / KB, unit: 'kB', bar: { atMost: 0 } },
    ],
  }
}

/** What a visitor's first look at each public page costs in bytes. */
export async function run(): Promise<BenchResult[]> {
  const house = await openHouse()
  try {
    const site = house.server.url
    const pages = Object.entries(await findPublicPages(site)) as [keyof typeof bars, string | undefined][]
    const results: BenchResult[] = []
    for (const [key, page] of pages) {
      if (page === undefined) results.push({ name: names[key], figures: [], notes: ['This page is not there.'] })
      else results.push(await pageWeight(site, page, { name: names[key], most: bars[key] }))
    }
    return results
  } finally {
    await house.close()
  }
}
