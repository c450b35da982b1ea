import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BarChart, LineageGraph, LineChart, RegionMap, StackedBar } from '../index.ts'
import { lineageEdges, lineageNodes, mapAreas, periods } from '../showcase/data.ts'
import { niceTicks } from './line-chart.tsx'
import { layoutLineage, wrapText } from './lineage.layout.ts'
import { placeParts } from './stacked-bar.tsx'

const texts = { title: 'Frýdlant má nejméně', labelHeader: 'ORP', valueHeader: 'Úvazky' }

test('every chart is a figure with its message and a table of the same data', () => {
  const charts = [
    <BarChart key="bar" {...texts} bars={[{ label: 'Turnov', value: 2, text: '2,000' }]} />,
    <StackedBar key="stacked" {...texts} parts={[{ label: 'Turnov', value: 2, text: '2,000' }]} />,
    <LineChart
      key="line"
      {...texts}
      timeHeader="Rok"
      times={['2026']}
      series={[{ label: 'Turnov', values: [2] }]}
      format={(value) => value.toFixed(3).replace('.', ',')}
    />,
    <RegionMap
      key="map"
      {...texts}
      areaHeader="ORP"
      viewBox="0 0 9 9"
      stepLabels={['vše']}
      areas={[{ id: '1', name: 'Turnov', path: 'M0 0', step: 1, text: '2,000', href: '/turnov' }]}
    />,
  ]
  for (const chart of charts) {
    const html = renderToStaticMarkup(chart)
    expect(html).toMatch(/^<figure.*<figcaption>.*Frýdlant má nejméně/s)
    expect(html).toMatch(/<details.*Data v tabulce.*<table.*Turnov.*2,000.*<\/table>.*<\/details>/s)
    expect(html).not.toContain('style=')
  }
})

test('bars begin at zero and are in proportion, the mean may be the longest', () => {
  const bars = [
    { label: 'A', value: 1, text: '1' },
    { label: 'B', value: 0, text: '0' },
  ]
  const html = renderToStaticMarkup(<BarChart {...texts} bars={bars} mean={{ label: 'průměr', value: 4, text: '4' }} />)
  expect(html).toContain('width="25%"')
  expect(html).toContain('width="0%"')
  expect(html).toContain('x1="100%"')
})

test('parts fill the whole and follow one another', () => {
  const part = (value: number) => ({ label: String(value), value, text: String(value) })
  expect(placeParts([part(1), part(3)]).map(({ from, width }) => [from, width])).toEqual([
    [0, 25],
    [25, 75],
  ])
  expect(placeParts([part(0)])[0]?.width).toBe(0)
})

test('ticks are round, begin at zero and reach the highest value', () => {
  expect(niceTicks(1.26)).toEqual([0, 0.5, 1, 1.5])
  expect(niceTicks(109)).toEqual([0, 50, 100, 150])
  expect(niceTicks(0)).toEqual([0, 1])
})

test('a missing value is a gap in the line and a word in the table', () => {
  const html = renderToStaticMarkup(
    <LineChart
      {...texts}
      timeHeader="Rok"
      times={['1', '2', '3']}
      series={[{ label: 'A', values: [1, undefined, 1] }]}
      format={String}
    />,
  )
  expect(/d="([^"]+)"/.exec(html)?.[1]?.match(/M/g)).toHaveLength(2)
  expect(html).toContain('neznámo')
})

test('each area of a map is a named link and the list comes before the map', () => {
  const html = renderToStaticMarkup(
    <RegionMap {...texts} areaHeader="ORP" viewBox="0 0 9 9" stepLabels={['a', 'b']} areas={mapAreas} />,
  )
  expect(html.match(/<a href="[^"]+" aria-label="[^"]+: [^"]+"><path/g)).toHaveLength(mapAreas.length)
  expect(html.indexOf('class="map-list')).toBeLessThan(html.indexOf('class="map"'))
  expect(html).toContain('bez údaje')
})

test('cards of one period stand under one another and do not overlap', () => {
  const { nodes, edges, height } = layoutLineage(lineageNodes, lineageEdges)
  expect(nodes).toHaveLength(lineageNodes.length)
  expect(edges).toHaveLength(lineageEdges.length)
  for (const node of nodes) {
    expect(node.y + node.height).toBeLessThanOrEqual(height)
    const below = nodes.filter((other) => other.x === node.x && other.y > node.y)
    for (const other of below) expect(other.y).toBeGreaterThanOrEqual(node.y + node.height)
  }
})

test('an edge to a card that is not shown is left out', () => {
  expect(layoutLineage(lineageNodes, [{ from: 'a', to: 'nowhere', kind: 'continues' }]).edges).toEqual([])
  expect(layoutLineage([], [])).toMatchObject({ nodes: [], edges: [] })
})

test('the table beside the graph says in words what became of a card', () => {
  const html = renderToStaticMarkup(<LineageGraph title="Vazby" periods={periods} nodes={lineageNodes} edges={lineageEdges} />)
  expect(html).toContain('vzniklo sloučením z A02-01, A02-04; rozděleno do 1.1, 1.2')
  expect(html).toContain('sloučeno do 2.1.1; ukončena s plánem')
  expect(html).toMatch(/<svg[^>]*>.*<a href="#d" aria-current="true"/s)
})

test('long names are wrapped by words and shortened with an ellipsis', () => {
  expect(wrapText('Půjčovna pomůcek', 30, 3)).toEqual(['Půjčovna pomůcek'])
  const lines = wrapText('jedna dvě tři čtyři pět šest sedm', 10, 2)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/…$/)
})
