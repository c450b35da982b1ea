export type AppMarkProps = { regionName: string; href?: string }

/** A roof and an arch that holds it: the sign of Opora, with the region's name beside. */
export function AppMark({ regionName, href = '/' }: AppMarkProps) {
  return (
    <a className="mark" href={href}>
      <MarkSign />
      <span>
        Opora<small>{regionName}</small>
      </span>
    </a>
  )
}

function MarkSign() {
  return (
    <svg viewBox="0 0 30 30" fill="none" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path className="mark-house" d="M3 26V13.5L15 4l12 9.5V26" />
      <path className="mark-arch" d="M9 26v-6a6 6 0 0 1 12 0v6" />
    </svg>
  )
}
