import { ChartFrame, type ChartTexts } from './chart-frame.tsx'

export type MapStep = 1 | 2 | 3 | 4 | 5

export type MapArea = {
  id: string
  name: string
  /** The `d` of an SVG path, computed once on the server. */
  path: string
  /** Absent: no data. */
  step?: MapStep | undefined
  /** The value in words: «0,890 úv.». */
  text: string
  href: string
}

export type MapTown = { name: string; x: number; y: number }

export type RegionMapProps = ChartTexts & {
  viewBox: string
  areas: readonly MapArea[]
  towns?: readonly MapTown[]
  /** Words of the steps from the lowest: «do 0,5», «0,5 až 1,0». */
  stepLabels: readonly string[]
  areaHeader: string
  valueHeader: string
}

/** The list comes first in reading order; the map beside it is the same once more. */
export function RegionMap({ title, subtitle, viewBox, areas, towns = [], stepLabels, areaHeader, valueHeader }: RegionMapProps) {
  const table = { columns: [areaHeader, valueHeader], rows: areas.map((area) => [area.name, area.text]) }
  return (
    <ChartFrame title={title} subtitle={subtitle} table={table} className="map-figure">
      <div className="map-beside">
        <ul className="map-list key">
          {areas.map((area) => (
            <li key={area.id}>
              <Swatch step={area.step} />
              <a href={area.href}>{area.name}</a>
              <span className="number">{area.text}</span>
            </li>
          ))}
        </ul>
        <div className="map">
          <svg viewBox={viewBox} role="group" aria-label={`Mapa: ${title}`}>
            {areas.map((area) => (
              <a key={area.id} href={area.href} aria-label={`${area.name}: ${area.text}`}>
                <path d={area.path} className={stepClass(area.step)}>
                  <title>{`${area.name}: ${area.text}`}</title>
                </path>
              </a>
            ))}
            <g aria-hidden="true">
              {towns.map((town) => (
                <g key={town.name}>
                  <circle cx={town.x} cy={town.y} r="3" />
                  <text x={town.x} y={town.y} dy="-10">
                    {town.name}
                  </text>
                </g>
              ))}
            </g>
          </svg>
          <MapKey stepLabels={stepLabels} hasGaps={areas.some((area) => area.step === undefined)} />
        </div>
      </div>
    </ChartFrame>
  )
}

function MapKey({ stepLabels, hasGaps }: { stepLabels: readonly string[]; hasGaps: boolean }) {
  return (
    <ul className="parts key" aria-label="Co znamenají barvy">
      {stepLabels.map((label, index) => (
        <li key={label}>
          <svg width="12" height="12" aria-hidden="true">
            <rect className={`step-${index + 1}`} width="12" height="12" rx="2" />
          </svg>
          {label}
        </li>
      ))}
      {hasGaps && (
        <li>
          <Swatch step={undefined} />
          bez údaje
        </li>
      )}
    </ul>
  )
}

function Swatch({ step }: { step: MapStep | undefined }) {
  return (
    <svg width="12" height="12" aria-hidden="true">
      <rect className={stepClass(step)} width="12" height="12" rx="2" />
    </svg>
  )
}

function stepClass(step: MapStep | undefined): string {
  return step === undefined ? 'step-none' : `step-${step}`
}
