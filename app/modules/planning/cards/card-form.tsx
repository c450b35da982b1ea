import { Button, ButtonRow, SavedNote } from '#app/ui/index.ts'
import { Hidden } from '../forms/form-parts.tsx'
import { CardFields, type CardFieldsProps } from './card-fields.tsx'
import { useAutosave } from './use-autosave.ts'

type CardFormProps = CardFieldsProps & { version: number; draftHref: string; cancelHref: string; submitLabel: string }

/** The card's form; while it is being filled in, a draft is kept on the server. */
export function CardForm({ version, draftHref, cancelHref, submitLabel, ...fields }: CardFormProps) {
  const { formRef, note } = useAutosave(draftHref)
  return (
    <form method="post" className="form" ref={formRef}>
      <Hidden values={{ version }} />
      <CardFields {...fields} />
      <ButtonRow>
        <Button>{submitLabel}</Button>
        <a href={cancelHref}>Zpět bez uložení</a>
      </ButtonRow>
      <SavedNote savedAt={note} />
    </form>
  )
}
