import { Textarea, TextInput } from '#app/ui/index.ts'
import type { FieldOf } from '../forms/form-parts.tsx'

export function AreaFields({ field }: { field: FieldOf }) {
  return (
    <>
      <TextInput
        {...field('numeral')}
        label="Číslo oblasti"
        hint="Jak je ve strategii vytištěno, například IV nebo 4."
        short
        required
      />
      <TextInput {...field('name')} label="Název" required />
      <Textarea {...field('intro')} label="Úvod" hint="Oč v oblasti jde; jedna nebo dvě věty." rows={4} required={false} />
    </>
  )
}
