import { formatInteger } from '#app/shared/numbers.ts'
import type { SourcePiece } from '#app/shared/document-imports/source-runs.ts'
import { openedId, placeId, reviewHref } from './import-hrefs.ts'
import type { SourceView } from './review.view.ts'

const classOf: Record<SourcePiece['owner'], string | undefined> = {
  field: undefined,
  furniture: 'source-furniture',
  nobody: 'source-nobody',
}

function Piece({ piece, isFirstTarget }: { piece: SourcePiece; isFirstTarget: boolean }) {
  const title = piece.owner === 'nobody' ? 'nezařazený text' : undefined
  if (piece.isTarget)
    return (
      <mark id={isFirstTarget ? placeId : undefined} className={classOf[piece.owner]} title={title}>
        {piece.text}
      </mark>
    )
  return (
    <span className={classOf[piece.owner]} title={title}>
      {piece.text}
    </span>
  )
}

export type SourcePaneProps = { importId: string; item: string | null; source: SourceView }

/** One page of the source; what nobody owns is marked, labels and page numbers are grey, the shown place is framed. */
export function SourcePane({ importId, item, source }: SourcePaneProps) {
  const firstTarget = source.pieces.find((piece) => piece.isTarget)?.from
  return (
    <div className="source-column">
      <h2 id="zdroj">Zdrojový text</h2>
      <p className="small">
        Znaky {formatInteger(source.from)} až {formatInteger(source.to)} z&nbsp;{formatInteger(source.length)}. Šedě jsou popisky
        a čísla stran, podtržený je text, který jsme nezařadili.
      </p>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above */}
      <div className="source-text" role="region" aria-labelledby="zdroj" tabIndex={0}>
        {source.pieces.map((piece) => (
          <Piece key={piece.from} piece={piece} isFirstTarget={piece.from === firstTarget} />
        ))}
      </div>
      {item !== null && (
        <p className="small">
          <a href={`#${openedId}`}>Zpět k&nbsp;položce</a>
        </p>
      )}
      <nav className="pagination" aria-label="Stránky zdrojového textu">
        {source.previous && (
          <a href={reviewHref(importId, item, source.previous, 'zdroj')} rel="prev">
            Předchozí část textu
          </a>
        )}
        {source.next && (
          <a href={reviewHref(importId, item, source.next, 'zdroj')} rel="next">
            Další část textu
          </a>
        )}
      </nav>
    </div>
  )
}
