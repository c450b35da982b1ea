import type { DeskContribution } from '#app/platform/contributions.server.ts'
import { pluralise } from '#app/shared/text.ts'
import { canEditImports } from './import.permissions.ts'
import { importStateLabels } from './import.states.ts'
import { listWaitingImports, type ListedImport } from './import-list.queries.server.ts'
import { getKind } from './import.records.server.ts'

const MOST = 10

const left = ({ openProblems, state }: ListedImport): string =>
  state === 'review' && openProblems !== null && openProblems > 0
    ? `, ${pluralise(openProblems, ['problém', 'problémy', 'problémů'])} k vyřešení`
    : ''

/** Recognised documents that wait for a person. */
export const importDesk: DeskContribution = {
  name: 'document-imports',
  async items(context, actor) {
    if (!canEditImports(actor)) return []
    const waiting = await listWaitingImports(context.database, MOST)
    return waiting.map((each) => ({
      group: 'waits-for-me',
      verb: each.state === 'failed' ? 'Nahrát znovu dokument' : 'Zkontrolovat import',
      object: `${each.fileName} (${getKind(context.contributions, each.kind).labels.document}${left(each)})`,
      href: `/prace/import/${each.id}`,
      deadline: null,
      state: importStateLabels[each.state],
    }))
  },
}
