import { Chip, DateInput, TextInput } from '#app/ui/index.ts'
import type { FieldOf } from '../forms/form-parts.tsx'
import { roundStateLabels, type RoundState } from './round.states.ts'

export function RoundChip({ state }: { state: RoundState }) {
  return <Chip tone={state === 'draft' ? 'progress' : 'done'}>{roundStateLabels[state]}</Chip>
}

export function RoundFields({ field }: { field: FieldOf }) {
  return (
    <>
      <TextInput {...field('title')} label="Název kola" hint="Například „Třetí zpráva o plnění“." required />
      <DateInput {...field('asOf')} label="Stav ke dni" hint="Ke kterému dni gestoři říkají, jak se opatření plní." required />
      <DateInput
        {...field('reportsUntil')}
        label="Gestoři odpovídají do"
        hint="Termín uvidí na své ploše. Zprávy jde doplnit i po něm, dokud kolo nezveřejníte."
        required={false}
      />
    </>
  )
}
