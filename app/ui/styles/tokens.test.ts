import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const source = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [lightSource = '', darkSource = ''] = source.split('@media screen and (prefers-color-scheme: dark)')

function colours(css: string): Map<string, string> {
  return new Map([...css.matchAll(/(--[a-z0-9-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [name, value]))
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? [])
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => {
    const channel = parseInt(pair, 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(scheme: Map<string, string>, text: string, ground: string): number {
  const [lighter = 0, darker = 0] = [text, ground].map((name) => luminance(scheme.get(`--${name}`) ?? '')).sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

const light = colours(lightSource)
const schemes = { light, dark: new Map([...light, ...colours(darkSource)]) }

const grounds = ['page', 'surface', 'tint']
const textPairs: [text: string, ground: string][] = [
  ...['ink', 'ink-2', 'ink-3', 'link', 'link-strong', 'err', 'warn'].flatMap((text) =>
    grounds.map((ground): [string, string] => [text, ground]),
  ),
  ['ink-2', 'line-soft'],
  ['link', 'tint-strong'],
  ['link-strong', 'tint-strong'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-strong'],
  ['ok', 'ok-tint'],
  ['ok', 'page'],
  ['warn', 'warn-tint'],
  ['err', 'err-tint'],
  ['ink', 'ok-tint'],
  ['ink', 'warn-tint'],
  ['ink', 'err-tint'],
  ['ink', 'sun-tint'],
  ['ink-2', 'sun-tint'],
  ['link', 'sun-tint'],
  ['on-chart-1', 'chart-1'],
  ...['chart-2', 'chart-3', 'chart-4', 'chart-5'].map((ground): [string, string] => ['on-chart', ground]),
]

test.each(Object.entries(schemes))('text has a contrast of at least 4.5 : 1 in the %s scheme', (_name, scheme) => {
  const weak = textPairs.filter(([text, ground]) => !(contrast(scheme, text, ground) >= 4.5))
  expect(weak).toEqual([])
})

test.each(Object.entries(schemes))('controls and focus stand out by at least 3 : 1 in the %s scheme', (_name, scheme) => {
  const pairs = ['control-line', 'focus', 'accent', 'err'].flatMap((mark) =>
    grounds.map((ground): [string, string] => [mark, ground]),
  )
  expect(pairs.filter(([mark, ground]) => !(contrast(scheme, mark, ground) >= 3))).toEqual([])
})

test('the dark scheme names no colour that the light one does not have', () => {
  expect([...colours(darkSource).keys()].filter((name) => !light.has(name))).toEqual([])
})
