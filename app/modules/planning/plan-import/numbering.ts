import { isPrefix } from './card-numbers.ts'
import type { ImportedCard, ImportedGoal, ImportProblem } from './plan-import.types.ts'

// Numbers that are skipped although no sentence and no relation of the document names them.
export function numberingProblems(cards: readonly ImportedCard[], goals: readonly ImportedGoal[]): ImportProblem[] {
  return [...cardGaps(cards), ...goalGaps(goals), ...duplicateNumbers(cards)]
}

function cardGaps(cards: readonly ImportedCard[]): ImportProblem[] {
  const explained = new Set(cards.flatMap((card) => [card.number, ...card.relations.map((relation) => relation.to)]))
  const series = new Map<string, { width: number; values: number[] }>()
  for (const card of cards) {
    const match = card.number === null ? null : /^(.*[.-])(\d{1,2})$/.exec(card.number)
    if (!match) continue
    const [, prefix = '', last = ''] = match
    const known = series.get(prefix) ?? { width: last.length, values: [] }
    known.values.push(Number(last))
    series.set(prefix, known)
  }
  const problems: ImportProblem[] = []
  for (const [prefix, { width, values }] of series) {
    for (let value = 1; value < Math.max(...values); value += 1) {
      const number = prefix + String(value).padStart(width, '0')
      if (!explained.has(number)) problems.push(gap(`Karta ${number} v dokumentu chybí a nic to nevysvětluje.`))
    }
  }
  return problems
}

function goalGaps(goals: readonly ImportedGoal[]): ImportProblem[] {
  const numbers = goals
    .map((goal) => goal.number)
    .filter((number) => /^\d+$/.test(number))
    .map(Number)
  const problems: ImportProblem[] = []
  for (let value = Math.min(...numbers); value < Math.max(...numbers); value += 1) {
    if (!numbers.includes(value)) problems.push(gap(`Cíl ${String(value)} v dokumentu chybí a nic to nevysvětluje.`))
  }
  return problems
}

function duplicateNumbers(cards: readonly ImportedCard[]): ImportProblem[] {
  const counts = new Map<string, number>()
  for (const { number } of cards) if (number !== null) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([number, count]) => ({
      code: 'duplicate-number',
      text: `Číslo ${number} má v dokumentu více karet (${String(count)}).`,
    }))
}

export function goalMismatch(card: ImportedCard, expected: string | null): ImportProblem[] {
  if (
    card.number === null ||
    expected === null ||
    card.goal === null ||
    card.goal === expected ||
    isPrefix(card.goal, card.number)
  )
    return []
  return [{ code: 'goal-mismatch', text: `Karta ${card.number} stojí pod cílem ${card.goal}, číslo ji řadí k cíli ${expected}.` }]
}

function gap(text: string): ImportProblem {
  return { code: 'numbering-gap', text }
}
