import type { Reason } from '#app/shared/errors.ts'
import { Fieldset, RadioGroup, TextInput } from '#app/ui/index.ts'
import { errorOf, firstValue, type FormValues } from '../forms/form-values.ts'
import { numberingLabels, numberings } from './plan.ts'

export function PlanHeadFields({ values, reasons }: { values: FormValues; reasons: readonly Reason[] }) {
  const field = (name: string) => ({ name, defaultValue: firstValue(values, name), error: errorOf(reasons, name) })
  return (
    <>
      <TextInput
        {...field('title')}
        label="Název plánu"
        hint="Například Střednědobý plán rozvoje sociálních služeb 2027–2029"
        required
      />
      <Fieldset legend="Období">
        <TextInput {...field('yearFrom')} label="První rok" inputMode="numeric" short required />
        <TextInput {...field('yearTo')} label="Poslední rok" inputMode="numeric" short required />
      </Fieldset>
      <RadioGroup
        {...field('numbering')}
        label="Číslování karet"
        hint="Podle něj Opora navrhne číslo nové karty."
        options={numberings.map((value) => ({ value, label: numberingLabels[value] }))}
      />
    </>
  )
}
