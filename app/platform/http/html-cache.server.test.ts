import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, HtmlCache, pageFrom, type CachedPage } from './html-cache.server.ts'
import { readyAnswer } from './ready-answer.server.ts'

const options = { maxBytes: 3000, parameters: ['strana', 'stav'], freeText: ['q'] }

const aPage = (changes: Partial<CachedPage> = {}): CachedPage => ({
  plain: readyAnswer({}, Buffer.from('x')),
  brotli: readyAnswer({}, Buffer.from('x')),
  etag: 'W/"x"',
  expiresAt: Number.POSITIVE_INFINITY,
  bytes: 1000,
  ...changes,
})

test('unknown parameters are dropped and known ones put in one order', () => {
  expect(addressOf('/plany?utm=x&strana=2&stav=a', options)).toEqual({ url: '/plany?stav=a&strana=2', cacheable: true })
  expect(addressOf('/plany?strana=2&stav=a&fbclid=1', options).url).toBe(addressOf('/plany?stav=a&strana=2', options).url)
})

test('a page with a free text is not cached', () => {
  expect(addressOf('/hledat?q=domov', options)).toEqual({ url: '/hledat?q=domov', cacheable: false })
})

test('the least recently used page goes first', async () => {
  const cache = new HtmlCache(options)
  for (const key of ['a', 'b', 'c']) await cache.findOrRender(key, () => Promise.resolve(aPage()))
  cache.find('a', 0)
  await cache.findOrRender('d', () => Promise.resolve(aPage()))
  expect(['a', 'b', 'c', 'd'].filter((key) => cache.find(key, 0) !== undefined)).toEqual(['a', 'c', 'd'])
})

test('a page dies at its instant', async () => {
  const cache = new HtmlCache(options)
  await cache.findOrRender('a', () => Promise.resolve(aPage({ expiresAt: 100 })))
  expect(cache.find('a', 99)).toBeDefined()
  expect(cache.find('a', 100)).toBeUndefined()
  expect(cache.size()).toEqual({ pages: 0, bytes: 0 })
})

test('many visitors of one address wait for one rendering', async () => {
  const cache = new HtmlCache(options)
  let renderings = 0
  const render = async (): Promise<CachedPage> => {
    renderings += 1
    await new Promise((resolve) => setTimeout(resolve, 20))
    return aPage()
  }
  await Promise.all(Array.from({ length: 50 }, () => cache.findOrRender('a', render)))
  expect(renderings).toBe(1)
})

test('a rendering that fails is not remembered', async () => {
  const cache = new HtmlCache(options)
  await expect(cache.findOrRender('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await cache.findOrRender('a', () => Promise.resolve(aPage()))).not.toBeNull()
})

test('only a whole page for everybody is kept', async () => {
  const html = { 'content-type': 'text/html' }
  expect(await pageFrom(new Response('x', { status: 404, headers: html }), 0)).toBeNull()
  expect(await pageFrom(new Response('x', { headers: { ...html, 'set-cookie': 'a=b' } }), 0)).toBeNull()
  expect(await pageFrom(new Response('x', { headers: { 'content-type': 'application/json' } }), 0)).toBeNull()
  expect((await pageFrom(new Response('x', { headers: html }), 0))?.plain.body.toString()).toBe('x')
})

test('whatever is asked, the cache never holds more than its bytes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), bytes: fc.integer({ min: 1, max: 3000 }) })),
      async (asked) => {
        const cache = new HtmlCache(options)
        for (const { key, bytes } of asked) await cache.findOrRender(key, () => Promise.resolve(aPage({ bytes })))
        expect(cache.size().bytes).toBeLessThanOrEqual(options.maxBytes)
      },
    ),
  )
})
