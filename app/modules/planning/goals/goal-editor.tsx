import { Button, ButtonRow, Select, TextInput } from '#app/ui/index.ts'
import { Hidden, type Refused } from '../forms/form-parts.tsx'
import { errorOf, firstValue, type FormValues } from '../forms/form-values.ts'
import { goalStatuses, goalStatusLabels } from '../plans/plan.ts'
import { planGoalsHref } from '../working.hrefs.ts'

type Goal = { id: string; number: string; name: string; areaId: string | null; status: string; version: number }
type GoalEditorProps = {
  planId: string
  goal: Goal | undefined
  areas: readonly { id: string; name: string }[]
  refused: Refused
}

const formOf = (goal: Goal | undefined): FormValues =>
  goal === undefined
    ? { status: ['active'] }
    : { number: [goal.number], name: [goal.name], areaId: [goal.areaId ?? ''], status: [goal.status] }

/** One form for a new goal and for changing one. */
export function GoalEditor({ planId, goal, areas, refused }: GoalEditorProps) {
  const values = refused?.values ?? formOf(goal)
  const field = (name: string) => ({ name, defaultValue: firstValue(values, name), error: errorOf(refused?.reasons ?? [], name) })
  return (
    <form method="post" className="form">
      <Hidden
        values={goal === undefined ? { intent: 'add-goal' } : { intent: 'save-goal', goalId: goal.id, version: goal.version }}
      />
      <TextInput {...field('number')} label="Číslo" hint="Například 1.2" short required />
      <TextInput {...field('name')} label="Název cíle" hint="Čeho má být dosaženo, jednou větou" required />
      <Select
        {...field('areaId')}
        label="Oblast"
        emptyLabel="bez oblasti"
        options={areas.map((area) => ({ value: area.id, label: area.name }))}
      />
      <Select
        {...field('status')}
        label="Stav"
        emptyLabel={false}
        options={goalStatuses.map((value) => ({ value, label: goalStatusLabels[value] }))}
      />
      <ButtonRow>
        <Button>{goal === undefined ? 'Přidat cíl' : 'Uložit cíl'}</Button>
        {goal !== undefined && <a href={planGoalsHref(planId)}>Zpět bez uložení</a>}
      </ButtonRow>
    </form>
  )
}
