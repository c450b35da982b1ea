import type { ImportKind } from '#app/platform/document-imports/import-kind.server.ts'
import { pluralise } from '#app/shared/text.ts'
import { ButtonLink, DataTable, KeyFigures, NextStep, Section } from '#app/ui/index.ts'
import { importHref, itemHref } from './import-hrefs.ts'
import type { Review } from './load-review.server.ts'
import { OpenedItem } from './opened-item.tsx'
import { ReviewOutline } from './review-outline.tsx'
import { ReviewProblems } from './review-problems.tsx'
import { ReviewUnplaced } from './review-unplaced.tsx'
import { SourcePane } from './source-pane.tsx'

export type ReviewBodyProps = { importId: string; labels: ImportKind['labels']; review: Review; canMend: boolean }

function WhatNext({ importId, labels, review }: Omit<ReviewBodyProps, 'canMend'>) {
  const open = review.problems.filter(({ settled }) => settled === null).length
  const left = [
    ...review.obstacles.map(({ text }) => ({ text })),
    ...(open > 0
      ? [{ href: '#problemy', text: pluralise(open, ['otevřený problém', 'otevřené problémy', 'otevřených problémů']) }]
      : []),
    ...(review.unplaced.length > 0
      ? [
          {
            href: '#nezarazene',
            text: pluralise(review.unplaced.length, ['nezařazený kus textu', 'nezařazené kusy textu', 'nezařazených kusů textu']),
          },
        ]
      : []),
  ]
  return (
    <NextStep
      title={left.length === 0 ? 'Všechno je zkontrolované' : 'Zkontrolujte, co jsme rozpoznali'}
      obstacles={left}
      action={
        <ButtonLink href={`${importHref(importId)}/potvrzeni`}>
          {review.isAgain ? 'Porovnat s návrhem' : labels.confirm}
        </ButtonLink>
      }
    >
      <p>Převzít můžete i s otevřenými problémy, zůstanou zapsané u záznamů.</p>
    </NextStep>
  )
}

function Totals({ totals }: Pick<Review, 'totals'>) {
  if (totals.length === 0) return null
  return (
    <DataTable
      caption="Počty podle stavu: spočtené z řádků a uvedené v textu zprávy"
      phone="table"
      rows={totals}
      rowKey={(row) => row.label}
      columns={[
        { key: 'label', header: 'Stav', cell: (row) => row.label, total: 'Celkem' },
        {
          key: 'counted',
          header: 'Spočteno',
          number: true,
          cell: (row) => row.counted,
          total: totals.reduce((sum, row) => sum + row.counted, 0),
        },
        {
          key: 'stated',
          header: 'Uvedeno',
          number: true,
          cell: (row) => row.stated ?? 'neuvedeno',
          total: totals.every((row) => row.stated === null) ? '' : totals.reduce((sum, row) => sum + (row.stated ?? 0), 0),
        },
      ]}
    />
  )
}

/** Counts, problems, what is left over, and the recognised structure beside its source. */
export function ReviewBody({ importId, labels, review, canMend }: ReviewBodyProps) {
  return (
    <>
      {canMend && <WhatNext importId={importId} labels={labels} review={review} />}
      <KeyFigures figures={review.counts} />
      <Totals totals={review.totals} />
      <ReviewProblems importId={importId} problems={review.problems} canEdit={canMend} />
      <ReviewUnplaced importId={importId} pieces={review.unplaced} canEdit={canMend} />
      <div className="beside section">
        <div>
          {review.opened !== null && <OpenedItem importId={importId} opened={review.opened} canEdit={canMend} />}
          <Section
            title="Rozpoznaný obsah"
            id="obsah-dokumentu"
            aside={canMend && <a href={itemHref(importId, 'nova')}>{labels.addItem}</a>}
          >
            <ReviewOutline
              importId={importId}
              groups={review.groups}
              openedKey={review.opened?.key ?? null}
              problemCounts={review.problemCounts}
              canEdit={canMend}
            />
          </Section>
        </div>
        <SourcePane importId={importId} item={review.opened?.key ?? null} source={review.source} />
      </div>
    </>
  )
}
