import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importDocumentCommand } from './import-document.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opora-import-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...args: string[]): Promise<{ code: number; output: string; messages: string }> {
  let output = ''
  let messages = ''
  const io = { stdout: { write: (text: string) => (output += text) }, stderr: { write: (text: string) => (messages += text) } }
  const code = await importDocumentCommand(args, io)
  return { code, output, messages }
}

const card = 'Číslo aktivity: 1.1.1\nNázev: Kolotoč\nPopis: Točí se.\nZdroje: kraj, obce\n'

test('--json prints one object with exactly the promised keys and nothing else', async () => {
  const file = join(folder, 'plán s mezerou.txt')
  await writeFile(file, card)
  const { code, output, messages } = await run(file, '--kind', 'plan', '--json')
  expect(code).toBe(0)
  expect(messages).toBe('')
  const result: unknown = JSON.parse(output)
  expect(Object.keys(result ?? {})).toEqual(['goals', 'cards', 'furniture', 'unplaced', 'problems'])
})

test('without --json it says in Czech what was found', async () => {
  const file = join(folder, 'karta.txt')
  await writeFile(file, card)
  const { code, output } = await run(file, '--kind=plan')
  expect(code).toBe(0)
  expect(output).toContain('1.1.1  Kolotoč')
  expect(output).toContain('Pole „náklady“ není vyplněno.')
})

test('a strategy is summed up by its statuses', async () => {
  const file = join(folder, 'zprava.txt')
  await writeFile(file, 'Oblast 1: Les\nOpatření 1.1: Stromy\nIndikátor: počet\nTermín: 12/2031\nStav: plněno\n')
  const { output } = await run(file, '--kind', 'strategy')
  expect(output).toContain('Opatření: 1 (splněno 0, plněno 1, částečně plněno 0, neplněno 0)')
})

test.each([
  [['--kind', 'plan'], 'Uveďte soubor'],
  [['a.txt'], '--kind plan'],
  [['a.txt', '--kind', 'roman'], '--kind plan'],
  [['a.txt', 'b.txt', '--kind', 'plan'], 'jen jeden soubor'],
  [['a.txt', '--kind', 'plan', '--xml'], 'Volbu --xml neznám'],
])('wrong arguments %j are refused with a sentence', async (args, sentence) => {
  const { code, output, messages } = await run(...args)
  expect(code).not.toBe(0)
  expect(output).toBe('')
  expect(messages).toContain(sentence)
})

test('a missing file, a folder and an empty file each get one sentence', async () => {
  const empty = join(folder, 'prázdný.docx')
  await writeFile(empty, '')
  for (const [file, sentence] of [
    [join(folder, 'není.pdf'), 'neexistuje'],
    [folder, 'je složka'],
    [empty, 'Soubor je prázdný'],
  ] as const) {
    const { code, output, messages } = await run(file, '--kind', 'plan', '--json')
    expect(code).toBe(1)
    expect(output).toBe('')
    expect(messages).toContain(sentence)
    expect(messages.trim().split('\n')).toHaveLength(1)
  }
})
