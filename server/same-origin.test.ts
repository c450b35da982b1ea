import { expect, test } from 'vitest'
import { isForeignPost } from './same-origin.ts'

const post = (headers: Record<string, string>, url = 'http://opora.local/prace'): Request =>
  new Request(url, { method: 'POST', headers })

test('a form of our own page is not foreign', () => {
  expect(isForeignPost(post({ origin: 'http://opora.local', cookie: 'a=b' }), null)).toBe(false)
  expect(isForeignPost(post({ 'sec-fetch-site': 'same-origin', origin: 'http://opora.local' }), null)).toBe(false)
})

test('behind a proxy the public address counts', () => {
  expect(
    isForeignPost(post({ origin: 'https://opora.kraj.example' }, 'http://10.0.0.5:3000/prace'), 'https://opora.kraj.example'),
  ).toBe(false)
})

test.each([
  ['another origin', { origin: 'https://zlo.example' }],
  ['an origin that is hidden', { origin: 'null' }],
  ['another site of the same domain', { 'sec-fetch-site': 'same-site', origin: 'http://opora.local' }],
  ['another site without an origin', { 'sec-fetch-site': 'cross-site' }],
  ['a cookie without any proof', { cookie: 'opora_session=x' }],
])('%s is foreign', (_name, headers) => {
  expect(isForeignPost(post(headers), null)).toBe(true)
})

test('reading is never foreign, nor is a program without a cookie', () => {
  expect(isForeignPost(new Request('http://opora.local/', { headers: { origin: 'https://zlo.example' } }), null)).toBe(false)
  expect(isForeignPost(post({}), null)).toBe(false)
})
