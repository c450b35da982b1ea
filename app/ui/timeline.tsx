import type { ReactNode } from 'react'

export type TimelineEvent = {
  what: ReactNode
  /** Instant for machines, e.g. «2026-03-18T09:00:00Z». */
  instant: string
  /** «18. 3. 2026 10:00» */
  when: string
  /** Person and mandate. */
  who?: ReactNode
  note?: ReactNode
}

/** History: who did what, when, by what mandate. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol className="timeline">
      {events.map((event, index) => (
        <li key={`${event.instant}-${index}`}>
          <p>{event.what}</p>
          <p className="who">
            <time dateTime={event.instant}>{event.when}</time>
            {event.who && <> · {event.who}</>}
          </p>
          {event.note && <div>{event.note}</div>}
        </li>
      ))}
    </ol>
  )
}
