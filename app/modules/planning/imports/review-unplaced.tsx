import type { Unplaced } from '#app/shared/source-text/ledger.ts'
import { formatInteger } from '#app/shared/numbers.ts'
import { pluralise } from '#app/shared/text.ts'
import { Button, EmptyState, Section } from '#app/ui/index.ts'
import { reviewHref, textHref } from './import-hrefs.ts'

const LONGEST = 600

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text)

export type ReviewUnplacedProps = { importId: string; pieces: readonly Unplaced[]; canEdit: boolean }

/** What nobody owns, piece by piece: it goes to a field, among what is no content, or stays as it is. */
export function ReviewUnplaced({ importId, pieces, canEdit }: ReviewUnplacedProps) {
  return (
    <Section
      title="Nezařazený text"
      id="nezarazene"
      aside={pieces.length > 0 ? pluralise(pieces.length, ['kus', 'kusy', 'kusů']) : undefined}
    >
      {pieces.length === 0 ? (
        <EmptyState title="Celý dokument má své místo." />
      ) : (
        <ul className="import-items">
          {pieces.map((piece) => (
            <li key={piece.from}>
              <p className="import-text">{shortened(piece.text)}</p>
              <div className="button-row">
                {canEdit && <a href={textHref(importId, piece.from)}>Zařadit do pole</a>}
                <a href={reviewHref(importId, null, piece)}>Ukázat v textu (znak {formatInteger(piece.from)})</a>
                {canEdit && (
                  <form method="post">
                    <input type="hidden" name="act" value="leave-out" />
                    <input type="hidden" name="from" value={piece.from} />
                    <Button kind="quiet">
                      Není obsah<span className="visually-hidden">: {piece.text.slice(0, 60)}</span>
                    </Button>
                  </form>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
