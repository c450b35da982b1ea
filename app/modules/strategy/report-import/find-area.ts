import { sliceFlow } from '#app/shared/source-text/flow.ts'
import { jointOf, type Reader } from '#app/shared/source-text/paragraphs.ts'
import type { SourceLine } from '#app/shared/source-text/source-text.ts'
import { matchAreaHeading, matchBareArea, matchBareMeasure, matchMeasureHeading, type AreaHeading } from './headings.ts'
import { leadsToMeasures } from './lookahead.ts'
import type { AreaDraft } from './report-assembly.types.ts'
import type { ReportLine, ReportRow } from './report-lines.ts'
import { numeralValue } from './report-numbering.ts'

export interface AreaSearch {
  reader: Reader
  rows: readonly ReportRow[]
  areas: readonly AreaDraft[]
  isInMeasure: boolean
}

// The heading of an area: by its word, by its numeral, or a heading of the document that leads to measures.
export function findAreaHeading(search: AreaSearch, first: ReportLine, index: number): AreaHeading | undefined {
  const found = matchAreaHeading(first.flow)
  if (found && mayStartArea(search, first.line)) return found
  if (!found && (first.label !== null || isRestOfName(search, first))) return undefined
  const heading = found ?? nextBareArea(search, first) ?? unnumberedHeading(first)
  return heading && leadsToMeasures(search.rows, index) ? heading : undefined
}

function mayStartArea({ isInMeasure }: AreaSearch, line: SourceLine): boolean {
  return line.table !== null || line.heading !== null || line.gapBefore || !isInMeasure
}

// A second line of the heading above, not a heading of its own.
function isRestOfName({ reader, areas, isInMeasure }: AreaSearch, first: ReportLine): boolean {
  const area = areas.at(-1)
  const last = area?.name.at(-1)
  if (!area || !last || isInMeasure || area.intro.length > 0 || first.line.gapBefore) return false
  return last.line.heading === first.line.heading && jointOf(reader, last, first) !== 'hard'
}

// Areas count on; «V LK …» after the fourth area is a sentence.
function nextBareArea({ areas }: AreaSearch, first: ReportLine): AreaHeading | undefined {
  const bare = matchBareArea(first.flow)
  const values = areas.map((area) => numeralValue(area.heading?.numeral ?? '')).filter((value) => value !== null)
  const value = numeralValue(bare?.numeral ?? '')
  return value === Math.max(0, ...values) + 1 ? bare : undefined
}

function unnumberedHeading({ line, flow }: ReportLine): AreaHeading | undefined {
  if (line.heading === null || matchBareMeasure(flow) || matchMeasureHeading(flow)) return undefined
  return { numeral: null, label: sliceFlow(flow, 0, 0), name: flow }
}
