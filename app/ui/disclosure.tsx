import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'

export type DisclosureProps = { summary: ReactNode; open?: boolean; children: ReactNode }

export function Disclosure({ summary, open = false, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}

export type CalculationLine = {
  words: ReactNode
  /** With its unit: «13 359 438 Kč», «0,886393». */
  value: string
  /** Rule, year, decision: «Metodika 2027, čl. 7». */
  source?: ReactNode
  /** What this line was made of; opens on its own. */
  lines?: readonly CalculationLine[] | undefined
}

/** The tree of one number. The first line is the number itself; deeper levels open one at a time and print opened. */
export function CalculationTree({ lines }: { lines: readonly CalculationLine[] }) {
  return (
    <ul className="tree">
      {lines.map((line, index) => (
        <li key={index}>
          {line.lines ? (
            <details>
              <summary>
                <TreeLine line={line} className="tree-line-summary" />
              </summary>
              <CalculationTree lines={line.lines} />
            </details>
          ) : (
            <TreeLine line={line} />
          )}
        </li>
      ))}
    </ul>
  )
}

function TreeLine({ line, className }: { line: CalculationLine; className?: string }) {
  return (
    <span className={joinClasses('tree-line', className)}>
      <span className="tree-words">{line.words}</span>
      <span className="number">{line.value}</span>
      <span className="tree-source">{line.source}</span>
    </span>
  )
}

/** «Proč?» under a number. */
export function WhyDisclosure({ of, lines, open = false }: { of?: string; lines: readonly CalculationLine[]; open?: boolean }) {
  const summary = <>Proč?{of && <span className="visually-hidden"> Výpočet: {of}</span>}</>
  return (
    <Disclosure summary={summary} open={open}>
      <CalculationTree lines={lines} />
    </Disclosure>
  )
}
