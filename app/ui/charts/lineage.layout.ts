export type LineageKind = 'continues' | 'merged' | 'split' | 'linked'

export type LineageNode = {
  id: string
  /** Index of the plan period, from the oldest. */
  period: number
  number: string
  name: string
  href: string
  /** The card that the page is about, and cards that ended. */
  state?: 'current' | 'ended' | undefined
  /** «zrušena: sloučena s A03-02» */
  stateText?: string | undefined
}

export type LineageEdge = { from: string; to: string; kind: LineageKind }

export type PlacedNode = LineageNode & { x: number; y: number; height: number; lines: string[] }
export type PlacedEdge = LineageEdge & { path: string; wordX: number; wordY: number }
export type LineageLayout = {
  width: number
  height: number
  columnWidth: number
  columnStep: number
  nodes: PlacedNode[]
  edges: PlacedEdge[]
}

const columnWidth = 244
const columnStep = columnWidth + 104
const headHeight = 36
const gap = 16
const lineHeight = 18
const charactersInLine = 30

/** Columns by period, cards ordered so that those which continue stand beside what they continue. */
export function layoutLineage(nodes: readonly LineageNode[], edges: readonly LineageEdge[]): LineageLayout {
  const placed = new Map<string, PlacedNode>()
  const periods = [...new Set(nodes.map((node) => node.period))].sort((a, b) => a - b)
  for (const period of periods) {
    const column = nodes.filter((node) => node.period === period)
    placeColumn(orderByAncestors(column, edges, placed), placed)
  }
  const all = nodes.flatMap((node) => placed.get(node.id) ?? [])
  return {
    width: (Math.max(...nodes.map((node) => node.period), 0) + 1) * columnStep - (columnStep - columnWidth),
    height: Math.max(...all.map((node) => node.y + node.height), headHeight) + 4,
    columnWidth,
    columnStep,
    nodes: all,
    edges: edges.flatMap((edge) => placeEdge(edge, placed)),
  }
}

function orderByAncestors(column: LineageNode[], edges: readonly LineageEdge[], placed: Map<string, PlacedNode>): LineageNode[] {
  const height = (node: LineageNode) => {
    const parents = edges.flatMap((edge) => (edge.to === node.id ? (placed.get(edge.from) ?? []) : []))
    return parents.length === 0 ? Infinity : parents.reduce((sum, parent) => sum + parent.y, 0) / parents.length
  }
  return column
    .map((node) => ({ node, rank: height(node) }))
    .sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
    .map(({ node }) => node)
}

function placeColumn(column: readonly LineageNode[], placed: Map<string, PlacedNode>): void {
  let y = headHeight
  for (const node of column) {
    const lines = wrapText(node.name, charactersInLine, 3)
    const height = 34 + lines.length * lineHeight + (node.stateText ? lineHeight : 0)
    placed.set(node.id, { ...node, x: node.period * columnStep, y, height, lines })
    y += height + gap
  }
}

function placeEdge(edge: LineageEdge, placed: Map<string, PlacedNode>): PlacedEdge[] {
  const from = placed.get(edge.from)
  const to = placed.get(edge.to)
  if (!from || !to) return []
  const startX = from.x + columnWidth
  const startY = from.y + from.height / 2
  const endY = to.y + to.height / 2
  const isSameColumn = from.period === to.period
  const endX = isSameColumn ? startX : to.x
  const bend = isSameColumn ? startX + 48 : (startX + endX) / 2
  return [
    {
      ...edge,
      path: `M${startX} ${startY}C${bend} ${startY} ${bend} ${endY} ${endX} ${endY}`,
      wordX: isSameColumn ? startX + 48 : bend,
      wordY: (startY + endY) / 2 + 4,
    },
  ]
}

/** Whole words, at most `most` lines, the last one ends with «…» when something is left. */
export function wrapText(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + word.length < width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  kept[most - 1] = `${(kept[most - 1] ?? '').slice(0, width - 1)}…`
  return kept
}
