import { RadioGroup, Textarea, TextInput } from '#app/ui/index.ts'
import type { FieldOf } from '../forms/form-parts.tsx'
import { reasonLabels, statusLabels, statusMeanings } from '../measures/measure.labels.ts'
import { measureStatuses, notDoneReasons } from '../measures/measure.ts'

export function ReportFields({ field }: { field: FieldOf }) {
  return (
    <>
      <RadioGroup
        {...field('status')}
        label="Jak se opatření plní"
        options={measureStatuses.map((status) => ({ value: status, label: statusLabels[status], hint: statusMeanings[status] }))}
        required
      />
      <RadioGroup
        {...field('reason')}
        label="Proč se neplní"
        hint="Vyplňte jen u neplněného opatření."
        options={notDoneReasons.map((reason) => ({ value: reason, label: reasonLabels[reason] }))}
      />
      <Textarea
        {...field('comment')}
        label="Co se udělalo"
        hint="Dvě nebo tři věty s čísly, které budou zveřejněny."
        rows={5}
        required
      />
      <TextInput
        {...field('evidenceText')}
        label="Doklad"
        hint="U splněného opatření povinný: usnesení, smlouva, zveřejněný výstup."
        required={false}
      />
      <TextInput
        {...field('evidenceUrl')}
        label="Odkaz na doklad"
        hint="Celá adresa, například https://kraj.example/dokument."
        type="url"
        required={false}
      />
      <Textarea
        {...field('problem')}
        label="Co brání"
        hint="Co je potřeba vyřešit a kdo to může udělat. Bude zveřejněno."
        rows={3}
        required={false}
      />
    </>
  )
}
