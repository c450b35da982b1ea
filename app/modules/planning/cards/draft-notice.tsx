import { formatInstant } from '#app/shared/dates.ts'
import { Button, Notice } from '#app/ui/index.ts'
import { Hidden } from '../forms/form-parts.tsx'

/** Says that the form holds a draft, and lets one go back to what is saved. */
export function DraftNotice({ savedAt, isStale }: { savedAt: string; isStale: boolean }) {
  return (
    <Notice kind={isStale ? 'warn' : 'info'} title={`Pokračujete v rozepsaném znění z ${formatInstant(savedAt)}`}>
      {isStale && <p>Kartu od té doby uložil někdo jiný. Při uložení vám ukážeme, co změnil.</p>}
      <form method="post">
        <Hidden values={{ intent: 'discard-draft' }} />
        <Button kind="line">Zahodit rozepsané</Button>
      </form>
    </Notice>
  )
}
