import type { Reason } from '#app/shared/errors.ts'
import { Checkbox, DateInput, Fieldset, MoneyInput, Select, Textarea, TextInput } from '#app/ui/index.ts'
import { allValues, errorOf, firstValue, type FormValues } from '../forms/form-values.ts'
import { cardStatusLabels } from './card.labels.ts'
import type { CardLists, FormGoal, ListRow } from './card.form.ts'
import { cardStatuses, type CardProblem } from './card.ts'
import { RowInputs } from './row-inputs.tsx'

export type CardFieldsProps = {
  values: FormValues
  reasons: readonly Reason[]
  goals: readonly FormGoal[]
  lists: CardLists
  problems: readonly CardProblem[]
}

const SPARE = 2

const fieldOf =
  ({ values, reasons }: Pick<CardFieldsProps, 'values' | 'reasons'>) =>
  (name: string) => ({ name, defaultValue: firstValue(values, name), error: errorOf(reasons, name) })
const rowsOf =
  ({ values, reasons }: Pick<CardFieldsProps, 'values' | 'reasons'>) =>
  (name: string) => ({ name, values: allValues(values, name).filter((row) => row !== ''), error: errorOf(reasons, name) })

const labels = (rows: readonly ListRow[]): string[] => rows.map((row) => row.label)
const serviceLabels = (rows: readonly ListRow[]): string[] =>
  rows.map(({ section, label }) => (section ? `§ ${section} ${label}` : label))

/** All fields of a card in one column, in the order in which a card is printed. */
export function CardFields(props: CardFieldsProps) {
  const field = fieldOf(props)
  const rows = rowsOf(props)
  const { goals, lists } = props
  return (
    <>
      <Select
        {...field('goalId')}
        label="Cíl"
        emptyLabel="zatím bez cíle"
        options={goals.map((goal) => ({ value: goal.id, label: `${goal.number} ${goal.name}` }))}
      />
      <TextInput {...field('number')} label="Číslo" short />
      <TextInput {...field('name')} label="Název" required />
      <RowInputs
        {...rows('targetGroups')}
        legend="Cílové skupiny"
        rowLabel="Cílová skupina"
        hint="Začněte psát a vyberte z nabídky; vlastní slova zůstanou, jak je napíšete."
        options={labels(lists.targetGroups)}
      />
      <RowInputs
        {...rows('serviceTypes')}
        legend="Druhy služeb"
        rowLabel="Druh služby"
        hint="Například § 40 Pečovatelská služba"
        options={serviceLabels(lists.serviceTypes)}
      />
      <PeriodFields {...props} />
      <Textarea {...field('responsibility')} label="Odpovědnost" hint="Jak má být v plánu vytištěna" rows={2} />
      <RowInputs
        {...rows('responsible')}
        legend="Odpovědné organizace"
        rowLabel="Organizace"
        hint="Každá zvlášť; podle nich se v plánu hledá."
        options={labels(lists.organisations)}
      />
      <CostFields {...props} />
      <RowInputs
        {...rows('fundingSources')}
        legend="Zdroje financování"
        rowLabel="Zdroj"
        options={labels(lists.fundingSources)}
      />
      <Textarea {...field('description')} label="Popis a výstupy" rows={10} />
      <MeasureFields {...props} />
      <StatusFields {...props} />
      <ProblemFields {...props} />
    </>
  )
}

function PeriodFields(props: CardFieldsProps) {
  const field = fieldOf(props)
  return (
    <Fieldset legend="Doba realizace">
      <DateInput {...field('periodFrom')} label="Od" />
      <DateInput {...field('periodTo')} label="Do" />
      <TextInput {...field('periodText')} label="Slovy" hint="Například 2027–2029 nebo každoročně od listopadu do března" />
    </Fieldset>
  )
}

function CostFields(props: CardFieldsProps) {
  const field = fieldOf(props)
  const { values, reasons } = props
  const amounts = allValues(values, 'costItemAmount')
  const notes = allValues(values, 'costItemNote')
  const filled = Math.max(amounts.findLastIndex(Boolean), notes.findLastIndex(Boolean)) + 1
  return (
    <>
      <Fieldset legend="Předpokládané náklady">
        <TextInput {...field('costsText')} label="Slovy" hint="Jak mají být vytištěny, například 18 mil. Kč/rok" />
        <MoneyInput {...field('costsAmount')} label="Částka" hint="Prázdné znamená, že částka není známá; nula je nula." />
        <Checkbox
          name="costsPerYear"
          label="Částka je na jeden rok"
          defaultChecked={allValues(values, 'costsPerYear').length > 0}
        />
      </Fieldset>
      <Fieldset legend="Náklady po částech">
        <p className="hint" id="polozky-nakladu">
          Má-li karta víc částek (po letech, po etapách), napište je sem a částku výše nechte prázdnou. Dvě částky bez poznámky
          jsou rozpětí od–do.
        </p>
        {Array.from({ length: filled + SPARE }, (_, index) => (
          <div className="two-columns" key={index}>
            <MoneyInput
              name="costItemAmount"
              id={index === 0 ? undefined : `pole-costitemamount-${index}`}
              label={`Částka ${index + 1}`}
              defaultValue={amounts[index] ?? ''}
              error={index === 0 ? errorOf(reasons, 'costItemAmount') : undefined}
            />
            <TextInput
              name="costItemNote"
              id={index === 0 ? undefined : `pole-costitemnote-${index}`}
              label={`Na co nebo na kdy ${index + 1}`}
              defaultValue={notes[index] ?? ''}
              error={index === 0 ? errorOf(reasons, 'costItemNote') : undefined}
            />
          </div>
        ))}
      </Fieldset>
    </>
  )
}

function MeasureFields(props: CardFieldsProps) {
  const { values, error } = rowsOf(props)('measures')
  const all = [...values, ...Array.from({ length: SPARE }, () => '')]
  return (
    <Fieldset legend="Opatření vedoucí k naplnění">
      {all.map((text, index) => (
        <Textarea
          key={`${index}-${text}`}
          name="measures"
          id={index === 0 ? undefined : `pole-measures-${index}`}
          label={`Opatření ${index + 1}`}
          rows={2}
          defaultValue={text}
          error={index === 0 ? error : undefined}
        />
      ))}
    </Fieldset>
  )
}

function StatusFields(props: CardFieldsProps) {
  const field = fieldOf(props)
  return (
    <Fieldset legend="Stav karty">
      <Select
        {...field('status')}
        label="Stav"
        hint="S nedokončenou kartou nejde plán zveřejnit."
        emptyLabel={false}
        options={cardStatuses.map((value) => ({ value, label: cardStatusLabels[value].label }))}
      />
      <Textarea {...field('cancelReason')} label="Důvod zrušení" hint="Jen u zrušené karty" rows={2} />
    </Fieldset>
  )
}

/** What the importer was not sure of; unticking says that a person has settled it. */
function ProblemFields({ problems, values }: CardFieldsProps) {
  if (problems.length === 0) return null
  const open = allValues(values, 'problems')
  return (
    <Fieldset legend="Nejasnosti k vyřešení">
      <p className="hint">Co jste vyřešili, odškrtněte.</p>
      {problems.map((problem, index) => (
        <Checkbox
          key={problem.text}
          name="problems"
          id={index === 0 ? undefined : `pole-problems-${index}`}
          value={String(index)}
          label={problem.text}
          defaultChecked={open.includes(String(index))}
        />
      ))}
    </Fieldset>
  )
}
