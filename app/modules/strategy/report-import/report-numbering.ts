import type { ImportedArea, ReportProblem } from './report-import.types.ts'

// Numbers of measures that are skipped or used twice within an area, and skipped areas.
export function reportNumbering(areas: readonly ImportedArea[]): ReportProblem[] {
  return [...areaGaps(areas), ...areas.flatMap(measureGaps)]
}

function measureGaps(area: ImportedArea): ReportProblem[] {
  const numbers = area.measures.map((measure) => lastPart(measure.number)).filter((number) => number !== null)
  const problems: ReportProblem[] = []
  const prefix = area.numeral === '' ? '' : `${area.numeral}.`
  for (let value = 1; value < Math.max(0, ...numbers); value += 1) {
    if (!numbers.includes(value))
      problems.push(gap(`Opatření ${prefix}${String(value)} v dokumentu chybí a nic to nevysvětluje.`))
  }
  for (const value of new Set(numbers)) {
    const count = numbers.filter((number) => number === value).length
    if (count > 1)
      problems.push({ code: 'duplicate-number', text: `Číslo ${prefix}${String(value)} má více opatření (${String(count)}).` })
  }
  return problems
}

function areaGaps(areas: readonly ImportedArea[]): ReportProblem[] {
  const numbers = areas.map((area) => numeralValue(area.numeral)).filter((number) => number !== null)
  const problems: ReportProblem[] = []
  for (let value = Math.min(...numbers); value < Math.max(...numbers); value += 1) {
    if (!numbers.includes(value)) problems.push(gap(`Okruh ${String(value)} v dokumentu chybí a nic to nevysvětluje.`))
  }
  return problems
}

function lastPart(number: string | null): number | null {
  const digits = /(\d{1,2})$/.exec(number ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}

const romans: Record<string, number> = { I: 1, V: 5, X: 10 }

export function numeralValue(numeral: string): number | null {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const values = [...numeral].map((letter) => romans[letter] ?? 0)
  if (values.length === 0 || values.includes(0)) return null
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

function gap(text: string): ReportProblem {
  return { code: 'numbering-gap', text }
}
