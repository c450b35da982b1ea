interface LayoutCell {
  from: number
  to: number
  column: number
}

const gap = / {3,}/g

// Columns kept by spaces, as `pdftotext -layout` prints tables: several lines in a row with wide gaps that begin at the same places.
export function splitLayoutColumns(lines: readonly string[]): (LayoutCell[] | null)[] {
  const pieces = lines.map((line) => (line.includes('\t') || line.includes('|') ? [] : splitAtGaps(line)))
  // Two columns are read line by line as well; splitting them would need certainty where the second one begins.
  const wide = pieces.filter((cells) => cells.length > 2).length
  if (wide < 4) return []
  const starts = commonStarts(pieces)
  if (starts.length < 2) return []
  return pieces.map((cells, index) => assignColumns(cells, starts, index, pieces))
}

function splitAtGaps(line: string): { from: number; to: number }[] {
  const cells: { from: number; to: number }[] = []
  const start = line.length - line.trimStart().length
  let from = start
  for (const match of line.matchAll(gap)) {
    if (match.index <= start) continue
    if (line.slice(match.index).trim() === '') break
    cells.push({ from, to: match.index })
    from = match.index + match[0].length
  }
  if (line.trim() !== '') cells.push({ from, to: line.trimEnd().length })
  return cells
}

// Places where at least four lines begin a column, merged when they are closer than three characters.
function commonStarts(lines: readonly { from: number }[][]): number[] {
  const counts = new Map<number, number>()
  for (const cells of lines) {
    if (cells.length < 2) continue
    for (const cell of cells) counts.set(cell.from, (counts.get(cell.from) ?? 0) + 1)
  }
  const starts: number[] = []
  for (const [start, count] of [...counts].sort((a, b) => a[0] - b[0])) {
    if (count >= 4 && start - (starts.at(-1) ?? -3) >= 3) starts.push(start)
  }
  return starts
}

function assignColumns(
  cells: readonly { from: number; to: number }[],
  starts: readonly number[],
  index: number,
  lines: readonly { from: number }[][],
): LayoutCell[] | null {
  const [first] = cells
  if (!first) return null
  const columns = cells.map((cell) => ({ ...cell, column: columnOf(cell.from, starts) }))
  if (cells.length > 1) return columns
  const second = starts[1] ?? Infinity
  const isIndented = first.from >= second - 2
  const isBeside = [lines[index - 1], lines[index + 1]].some((row) => row !== undefined && row.length > 1)
  return isIndented || (isBeside && first.to < second) ? columns : null
}

function columnOf(from: number, starts: readonly number[]): number {
  let column = 0
  starts.forEach((start, index) => {
    if (from >= start - 2) column = index
  })
  return column
}
