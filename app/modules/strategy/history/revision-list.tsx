import { formatInstant } from '#app/shared/dates.ts'
import { Diff, Timeline } from '#app/ui/index.ts'
import { capitalised, measureTitle } from '../measures/measure.ts'
import { editMeasureHref } from '../strategies/working.hrefs.ts'
import { fieldLabels } from './history.labels.ts'
import type { RevisionView } from './revisions.queries.server.ts'

const whatOf = ({ roundTitle }: RevisionView): string =>
  roundTitle === null ? 'změna opatření' : `zpráva v kole „${roundTitle}“`

/** Who changed what, when and by what mandate, newest first. */
export function RevisionList({ revisions, named = false }: { revisions: readonly RevisionView[]; named?: boolean }) {
  if (revisions.length === 0) return <p>Zatím nikdo nic nezměnil.</p>
  return (
    <Timeline
      events={revisions.map((revision) => ({
        what: named ? (
          <>
            <a href={editMeasureHref(revision.measureId)}>{measureTitle(revision)}</a>: {whatOf(revision)}
          </>
        ) : (
          capitalised(whatOf(revision))
        ),
        instant: revision.at,
        when: formatInstant(revision.at),
        who: revision.who,
        note: (
          <>
            {revision.note !== '' && <p>{revision.note}</p>}
            <Diff changes={revision.changes.map(({ field, before, after }) => ({ field: fieldLabels[field], before, after }))} />
          </>
        ),
      }))}
    />
  )
}
