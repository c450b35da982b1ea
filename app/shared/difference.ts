/** How rows of two states of one thing are told apart and compared. */
export type Comparison<Row> = { keyOf(row: Row): string; fields: readonly (keyof Row & string)[] }

export type ChangedRow<Row> = { before: Row; after: Row; fields: (keyof Row & string)[] }

/** What has to happen to the old rows to become the new ones. */
export type Difference<Row> = { added: Row[]; changed: ChangedRow<Row>[]; ended: Row[]; unchanged: number }

const sameValue = (left: unknown, right: unknown): boolean => left === right || JSON.stringify(left) === JSON.stringify(right)

function keyed<Row extends object>(rows: readonly Row[], { keyOf }: Comparison<Row>): Map<string, Row> {
  const map = new Map(rows.map((row) => [keyOf(row), row]))
  if (map.size !== rows.length) throw new RangeError('Two rows have the same key')
  return map
}

/** Only the named fields count; everything else of a row is carried along. Both sides hold each key once. */
export function differenceOf<Row extends object>(
  before: readonly Row[],
  after: readonly Row[],
  comparison: Comparison<Row>,
): Difference<Row> {
  const old = keyed(before, comparison)
  const wanted = keyed(after, comparison)
  const difference: Difference<Row> = {
    added: [],
    changed: [],
    ended: before.filter((row) => !wanted.has(comparison.keyOf(row))),
    unchanged: 0,
  }
  for (const [key, row] of wanted) {
    const previous = old.get(key)
    if (previous === undefined) {
      difference.added.push(row)
      continue
    }
    const fields = comparison.fields.filter((field) => !sameValue(previous[field], row[field]))
    if (fields.length === 0) difference.unchanged += 1
    else difference.changed.push({ before: previous, after: row, fields })
  }
  return difference
}

export function applyDifference<Row extends object>(
  before: readonly Row[],
  difference: Difference<Row>,
  comparison: Comparison<Row>,
): Row[] {
  const rows = keyed(before, comparison)
  for (const row of difference.ended) rows.delete(comparison.keyOf(row))
  for (const { after } of difference.changed) rows.set(comparison.keyOf(after), after)
  for (const row of difference.added) rows.set(comparison.keyOf(row), row)
  return [...rows.values()]
}

export const isNoDifference = <Row>({ added, changed, ended }: Difference<Row>): boolean =>
  added.length === 0 && changed.length === 0 && ended.length === 0
