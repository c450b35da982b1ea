import { DataTable } from '../data-table.tsx'
import type { ChartTexts } from './chart-frame.tsx'
import {
  layoutLineage,
  type LineageEdge,
  type LineageKind,
  type LineageNode,
  type PlacedEdge,
  type PlacedNode,
} from './lineage.layout.ts'

export type LineageGraphProps = ChartTexts & {
  /** Names of plan periods from the oldest: «2021–2023». */
  periods: readonly string[]
  nodes: readonly LineageNode[]
  edges: readonly LineageEdge[]
}

const forward: Record<LineageKind, string> = {
  continues: 'pokračuje v',
  merged: 'sloučeno do',
  split: 'rozděleno do',
  linked: 'souvisí s',
}
const backward: Record<LineageKind, string> = {
  continues: 'navazuje na',
  merged: 'vzniklo sloučením z',
  split: 'vzniklo rozdělením z',
  linked: 'souvisí s',
}
const edgeWord: Record<LineageKind, string> = { continues: '', merged: 'sloučeno', split: 'rozděleno', linked: 'souvisí' }

/** Cards by plan period and what became of them; the table below says the same and replaces the picture on a phone. */
export function LineageGraph({ title, subtitle, periods, nodes, edges }: LineageGraphProps) {
  const layout = layoutLineage(nodes, edges)
  return (
    <figure className="chart lineage">
      <figcaption>
        <span className="chart-title">{title}</span>
        {subtitle && <span className="chart-subtitle">{subtitle}</span>}
      </figcaption>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide graph scrolls, keyboards must reach it */}
      <div className="lineage-box" role="region" aria-label={`Graf: ${title}`} tabIndex={0}>
        <svg width={layout.width + 8} height={layout.height + 4} viewBox={`-4 0 ${layout.width + 8} ${layout.height + 4}`}>
          {periods.map((period, index) => (
            <text key={period} className="period" x={index * layout.columnStep} y="18">
              {period}
            </text>
          ))}
          <g aria-hidden="true">
            {layout.edges.map((edge) => (
              <EdgeLine key={`${edge.from}-${edge.to}`} edge={edge} />
            ))}
          </g>
          {layout.nodes.map((node) => (
            <NodeBox key={node.id} node={node} width={layout.columnWidth} />
          ))}
        </svg>
      </div>
      <LineageTable title={title} periods={periods} nodes={nodes} edges={edges} />
    </figure>
  )
}

function EdgeLine({ edge }: { edge: PlacedEdge }) {
  return (
    <>
      <path className={edge.kind === 'linked' ? 'edge edge-linked' : 'edge'} d={edge.path} />
      {edgeWord[edge.kind] && (
        <text className="edge-word" x={edge.wordX} y={edge.wordY}>
          {edgeWord[edge.kind]}
        </text>
      )}
    </>
  )
}

function NodeBox({ node, width }: { node: PlacedNode; width: number }) {
  const label = [node.number, node.name, node.stateText].filter(Boolean).join(', ')
  return (
    <a
      href={node.href}
      aria-current={node.state === 'current' ? 'true' : undefined}
      className={node.state ? `node-${node.state}` : undefined}
    >
      <title>{label}</title>
      <rect x={node.x} y={node.y} width={width} height={node.height} rx="6" />
      <text x={node.x + 12} y={node.y + 22} className="node-number">
        {node.number}
      </text>
      {node.lines.map((line, index) => (
        <text key={index} x={node.x + 12} y={node.y + 41 + index * 18}>
          {line}
        </text>
      ))}
      {node.stateText && (
        <text x={node.x + 12} y={node.y + 40 + node.lines.length * 18} className="node-state">
          {node.stateText}
        </text>
      )}
    </a>
  )
}

function LineageTable({ title, periods, nodes, edges }: Omit<LineageGraphProps, 'subtitle'>) {
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.number ?? id
  const relations = (id: string) => [
    ...groupByWords(edges.filter((edge) => edge.to === id).map((edge) => [backward[edge.kind], nameOf(edge.from)])),
    ...groupByWords(edges.filter((edge) => edge.from === id).map((edge) => [forward[edge.kind], nameOf(edge.to)])),
  ]
  return (
    <DataTable
      caption={`Tabulka: ${title}`}
      captionHidden
      rows={nodes}
      rowKey={(node) => node.id}
      rowHref={(node) => node.href}
      columns={[
        { key: 'card', header: 'Karta', cell: (node) => `${node.number} ${node.name}` },
        { key: 'period', header: 'Období', cell: (node) => <span className="nowrap">{periods[node.period]}</span> },
        {
          key: 'relations',
          header: 'Co se s ní stalo',
          cell: (node) => [...relations(node.id), node.stateText].filter(Boolean).join('; ') || 'bez vazeb',
        },
      ]}
    />
  )
}

/** «vzniklo sloučením z A02-01, A02-04» */
function groupByWords(pairs: [words: string, name: string][]): string[] {
  const groups = Map.groupBy(pairs, ([words]) => words)
  return [...groups].map(([words, group]) => `${words} ${group.map(([, name]) => name).join(', ')}`)
}
