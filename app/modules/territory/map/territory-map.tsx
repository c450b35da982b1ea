import type { MapStep } from '#app/ui/index.ts'
import type { TownLabel } from './town-labels.rules.ts'

export type TerritoryArea = { code: string; name: string; text: string; path: string; step: MapStep; href: string }

export type TerritoryMapProps = {
  title: string
  subtitle: string
  viewBox: string
  areas: readonly TerritoryArea[]
  towns: readonly TownLabel[]
  /** Words of the steps of colour from the lowest; absent where the colour only tells places apart. */
  stepLabels?: readonly string[]
}

/** A map whose table stands beside it on the page: each area is a link with its name. */
export function TerritoryMap({ title, subtitle, viewBox, areas, towns, stepLabels = [] }: TerritoryMapProps) {
  return (
    <figure className="chart map-figure">
      <figcaption>
        <span className="chart-title">{title}</span>
        <span className="chart-subtitle">{subtitle}</span>
      </figcaption>
      <div className="map">
        <svg viewBox={viewBox} role="group" aria-label={`Mapa: ${title}`}>
          {areas.map((area) => (
            <a key={area.code} href={area.href}>
              <path d={area.path} className={`step-${area.step}`}>
                <title>{`${area.name}, ${area.text}`}</title>
              </path>
            </a>
          ))}
          <g aria-hidden="true">{towns.map(drawTown)}</g>
        </svg>
      </div>
      <ColourKey labels={stepLabels} />
    </figure>
  )
}

const drawTown = ({ name, x, y, dy }: TownLabel) => (
  <g key={`${x} ${y}`}>
    <circle cx={x} cy={y} r="3" />
    {name && (
      <text x={x} y={y} dy={dy}>
        {name}
      </text>
    )}
  </g>
)

function ColourKey({ labels }: { labels: readonly string[] }) {
  if (labels.length === 0) return null
  return (
    <ul className="parts" aria-label="Co znamenají barvy">
      {labels.map((label, index) => (
        <li key={label}>
          <svg width="12" height="12" aria-hidden="true">
            <rect className={`step-${index + 1}`} width="12" height="12" rx="2" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
