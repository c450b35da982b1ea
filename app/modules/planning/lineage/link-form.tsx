import { Button, ButtonRow, Select, Textarea, type Option } from '#app/ui/index.ts'
import { Hidden, type Refused } from '../forms/form-parts.tsx'
import { errorOf, firstValue } from '../forms/form-values.ts'
import { linkKindLabels, linkKinds } from './lineage.ts'

type LinkFormProps = { earlier: readonly Option[]; own: readonly Option[]; fromId: string; refused: Refused }

export function LinkForm({ earlier, own, fromId, refused }: LinkFormProps) {
  const values = refused?.values ?? { from: [fromId] }
  const field = (name: string) => ({ name, defaultValue: firstValue(values, name), error: errorOf(refused?.reasons ?? [], name) })
  const groups = [
    { label: 'Předchozí plán', options: earlier },
    { label: 'Tento plán', options: own },
  ].filter((group) => group.options.length > 0)
  return (
    <form method="post" className="form">
      <Hidden values={{ intent: 'add-link' }} />
      <Select {...field('from')} label="Karta" hint="U nové karty nechte nevybrané." options={groups} />
      <Select
        {...field('kind')}
        label="Co se s ní stalo"
        options={linkKinds.map((kind) => ({ value: kind, label: linkKindLabels[kind] }))}
        required
      />
      <Select {...field('to')} label="Karta v tomto plánu" hint="U karty, která nepokračuje, nechte nevybrané." options={own} />
      <Textarea {...field('reason')} label="Důvod" hint="Povinný u karty, která nepokračuje" rows={2} />
      <ButtonRow>
        <Button>Přidat vazbu</Button>
      </ButtonRow>
    </form>
  )
}
