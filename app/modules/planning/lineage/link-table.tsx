import { Button, DataTable } from '#app/ui/index.ts'
import { Hidden } from '../forms/form-parts.tsx'
import { linkKindLabels } from './lineage.ts'
import type { LinkRow } from './plan-lineage.queries.server.ts'

export function LinkTable({ links, canEdit }: { links: readonly LinkRow[]; canEdit: boolean }) {
  return (
    <DataTable
      caption="Vazby karet na předchozí období"
      captionHidden
      rows={links}
      rowKey={(link) => link.id}
      empty="Žádná vazba tu zatím není."
      columns={[
        { key: 'from', header: 'Karta', cell: (link) => link.fromText || '—' },
        { key: 'kind', header: 'Co se s ní stalo', cell: (link) => linkKindLabels[link.kind] },
        { key: 'to', header: 'V tomto plánu', cell: (link) => link.toText || '—' },
        { key: 'reason', header: 'Důvod', cell: (link) => link.reason ?? '—' },
        ...(canEdit
          ? [
              {
                key: 'remove',
                header: 'Změnit',
                cell: (link: LinkRow) => (
                  <form method="post">
                    <Hidden values={{ intent: 'remove-link', linkId: link.id }} />
                    <Button kind="quiet">
                      Odebrat
                      <span className="visually-hidden">
                        {' '}
                        vazbu {link.fromText} {linkKindLabels[link.kind]} {link.toText}
                      </span>
                    </Button>
                  </form>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
