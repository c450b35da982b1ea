import { expect, test } from 'vitest'
import { createProgress } from './progress.ts'

function record() {
  let text = ''
  const progress = createProgress({ write: (part) => (text += part) })
  return { progress, read: () => text.replace(/\d+,\d/g, '0,0') }
}

test('a step alone is one line', async () => {
  const { progress, read } = record()
  await progress.step('Spouštím databázi', () => Promise.resolve())
  expect(read()).toBe('Spouštím databázi… hotovo (0,0 s)\n')
})

test('steps side by side each say their end in full', async () => {
  const { progress, read } = record()
  const first = Promise.withResolvers<undefined>()
  const one = progress.step('První', () => first.promise)
  await progress.step('Druhý', () => Promise.resolve())
  first.resolve(undefined)
  await one
  expect(read()).toBe('První…\nDruhý… hotovo (0,0 s)\nPrvní… hotovo (0,0 s)\n')
})

test('a failed step says so and passes the error on', async () => {
  const { progress, read } = record()
  await expect(progress.step('Krok', () => Promise.reject(new Error('ne')))).rejects.toThrow('ne')
  expect(read()).toBe('Krok… nezdařilo se\n')
})
