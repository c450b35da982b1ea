import fc from 'fast-check'
import { isBlank } from './characters.ts'
import type { CoverageLedger, Furniture, Unplaced } from './ledger.ts'
import type { SourceText } from './source-text.ts'

interface Outside {
  furniture: readonly Furniture[]
  unplaced: readonly Unplaced[]
}

/** Reasons why the characters of the source are not each in one place; none when all is well. */
export function coverageObstacles(source: SourceText, ledger: CoverageLedger, { furniture, unplaced }: Outside): string[] {
  const obstacles: string[] = []
  for (const { text, from, to } of unplaced) {
    if (source.text.slice(from, to) !== text) obstacles.push(`unplaced text is not what stands at ${String(from)}`)
  }
  const free = new Set(unplaced.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)))
  for (let offset = 0; offset < source.text.length; offset += 1) {
    if (isBlank(source.text.charAt(offset))) continue
    const isFree = ledger.ownerOf(offset) === 'nobody'
    if (isFree !== free.has(offset)) obstacles.push(`character ${String(offset)} is ${isFree ? 'lost' : 'owned twice'}`)
  }
  const kept = [...ledger.listFields(), ...furniture.map(({ text }) => text), ...unplaced.map(({ text }) => text)]
  const difference = multisetDifference(source.text, kept.join(''))
  if (difference !== '') obstacles.push(`characters differ: ${difference}`)
  return obstacles
}

/** Characters that one text has more often than the other. */
export function multisetDifference(a: string, b: string): string {
  const counts = new Map<string, number>()
  const add = (text: string, step: number) => {
    for (let index = 0; index < text.length; index += 1) {
      const character = text.charAt(index)
      if (!isBlank(character)) counts.set(character, (counts.get(character) ?? 0) + step)
    }
  }
  add(a, 1)
  add(b, -1)
  return [...counts]
    .filter(([, count]) => count !== 0)
    .map(([character, count]) => `${character}${String(count)}`)
    .join(' ')
}

const strangeLine = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    '\t',
    '\t\t\t',
    '|---|---|',
    '--\t---',
    '12',
    'Strana 3 z 9',
    '\f',
    '<ul> • první • druhá</ul>',
    '[bookmark: _Hlk1]8.',
    'KARTA ROZVOJOVÉ AKTIVITY',
    'Karta 1.1.2 byla zrušena',
    'Číslo aktivity:',
    'Opatření vedoucí k naplnění',
    'OKRUH OPATŘENÍ IV: Něco',
    '¹ Poznámka pod čarou',
    'c\u030cernobi\u0301le\u0301 sochy',
    'rozdě-\nlené slovo',
    'roz\u00addělené',
    '&nbsp;&amp; tak',
    '**tučně** a *kurzívou* a __jinak__',
    '| Číslo | Název | Termín | Odpovědnost |',
    '1.2.3 Název',
    '(§ 37), § 40 a 41, (60a)',
    '5 mil. Kč + 3 mil. Kč/rok; 2 000,- Kč',
  ),
)

type Edit =
  { kind: 'insert'; at: number; text: string } | { kind: 'drop' | 'swap' | 'break' | 'glue' | 'cut' | 'untab'; at: number }

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), text: strangeLine }),
  fc.record({ kind: fc.constantFrom('drop' as const, 'swap', 'break', 'glue', 'cut', 'untab'), at: fc.nat() }),
)

/** A document whose lines are shuffled, torn, glued, dropped and mixed with other text. */
export function scrambled(documents: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...documents), fc.array(edit, { maxLength: 40 }), fc.boolean())
    .map(([document, edits, shuffled]) => applyEdits(document, edits, shuffled))
}

function applyEdits(document: string, edits: readonly Edit[], shuffled: boolean): string {
  let lines = document.split('\n')
  for (const change of edits) lines = applyEdit(lines, change)
  if (shuffled)
    lines = lines
      .map((line, index) => ({ line, key: (index * 7919) % 101 }))
      .sort((a, b) => a.key - b.key)
      .map(({ line }) => line)
  return lines.join('\n')
}

function applyEdit(lines: readonly string[], change: Edit): string[] {
  const at = lines.length === 0 ? 0 : change.at % lines.length
  const [before, line, after] = [lines.slice(0, at), lines[at] ?? '', lines.slice(at + 1)]
  if (change.kind === 'insert') return [...before, change.text, line, ...after]
  return [...before, ...editedLines[change.kind](line, after)]
}

// What stands in place of the line and of those after it.
const editedLines: Record<Exclude<Edit['kind'], 'insert'>, (line: string, after: readonly string[]) => string[]> = {
  drop: (_, after) => [...after],
  swap: (line, after) => [...after.slice(0, 1), line, ...after.slice(1)],
  break: (line, after) => [line.slice(0, line.length / 2), line.slice(line.length / 2), ...after],
  glue: (line, after) => [`${line} ${after[0] ?? ''}`, ...after.slice(1)],
  cut: (line, after) => [line.slice(line.search(/[:\t|]/) + 1), ...after],
  untab: (line, after) => [line.replaceAll('\t', ' '), ...after],
}
