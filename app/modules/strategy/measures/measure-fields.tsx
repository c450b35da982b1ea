import { Combobox, DateInput, Fieldset, RadioGroup, Textarea, TextInput } from '#app/ui/index.ts'
import type { FieldOf } from '../forms/form-parts.tsx'
import { deadlineKindLabels } from './measure.labels.ts'
import type { OfferedOrganisation } from './measure.form.ts'
import { deadlineKinds } from './measure.ts'

export function MeasureFields({ field, organisations }: { field: FieldOf; organisations: readonly OfferedOrganisation[] }) {
  return (
    <>
      <TextInput {...field('number')} label="Číslo v oblasti" short required />
      <Textarea {...field('name')} label="Co se má udělat" rows={3} required />
      <TextInput
        {...field('indicator')}
        label="Indikátor"
        hint="Podle čeho se pozná, že je splněno, například „počet poraden“."
        required={false}
      />
      <Fieldset legend="Termín" large>
        <RadioGroup
          {...field('deadlineKind')}
          label="Jaký termín"
          options={deadlineKinds.map((kind) => ({ value: kind, label: deadlineKindLabels[kind] }))}
        />
        <DateInput
          {...field('deadlineDate')}
          label="Den"
          hint="Poslední den, u měsíce jeho konec. U termínu po události se nevyplňuje."
          required={false}
        />
        <TextInput
          {...field('deadlineText')}
          label="Termín slovy"
          hint="Jak ho uvádí strategie, například „po přijetí zákona“."
          required={false}
        />
      </Fieldset>
      <Fieldset legend="Kdo odpovídá" large>
        <Combobox
          {...field('organisation')}
          label="Organizace"
          hint="Její gestoři budou o opatření podávat zprávu. Napište první písmena a vyberte."
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          required={false}
        />
        <TextInput
          {...field('guarantorText')}
          label="Gestor podle strategie"
          hint="Slova strategie, například „odbor sociálních věcí“."
          required={false}
        />
        <TextInput {...field('cooperating')} label="Spolupracuje" hint="Více názvů oddělte čárkou." required={false} />
      </Fieldset>
    </>
  )
}
