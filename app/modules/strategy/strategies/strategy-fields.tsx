import { DateInput, Textarea, TextInput } from '#app/ui/index.ts'
import type { FieldOf } from '../forms/form-parts.tsx'

export function StrategyFields({ field }: { field: FieldOf }) {
  return (
    <>
      <TextInput {...field('title')} label="Název" required />
      <Textarea
        {...field('summary')}
        label="Oč jde"
        hint="Dvě nebo tři věty pro veřejnost, kterými začíná stránka strategie."
        rows={4}
        required={false}
      />
      <TextInput
        {...field('resolution')}
        label="Číslo usnesení"
        hint="Kterým ji schválilo zastupitelstvo, například 412/21/ZK."
        short
        required={false}
      />
      <DateInput {...field('approvedOn')} label="Schválena dne" required={false} />
      <DateInput {...field('validFrom')} label="Platí od" required={false} />
      <DateInput {...field('validTo')} label="Platí do" required={false} />
      <TextInput
        {...field('slug')}
        label="Adresa na webu"
        hint="Jen malá písmena bez háčků, číslice a spojovníky. Když ji nevyplníte, vytvoří se z názvu."
        required={false}
      />
    </>
  )
}
