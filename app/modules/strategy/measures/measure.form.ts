import type { Reason } from '#app/shared/errors.ts'
import { cleanText, FieldReader, firstValue, type FormValues } from '../forms/form-values.ts'
import { deadlineKinds, type Deadline, type Measure } from './measure.ts'

/** Organisations that may be chosen as guarantors. */
export type OfferedOrganisation = { id: string; name: string }

export type MeasureInput = Pick<Measure, 'number' | 'name' | 'indicator' | 'deadline' | 'guarantor' | 'cooperating'>

function readDeadline(read: FieldReader): Deadline {
  const kind = read.choice('deadlineKind', deadlineKinds) ?? 'missing'
  const text = read.text('deadlineText', { label: 'termín slovy', max: 300 })
  const needsDay = kind === 'date' || kind === 'continuous-until'
  const date = needsDay ? read.day('deadlineDate', 'Zadejte den, do kterého se má opatření splnit.') : null
  if (kind === 'after-event' && text === '')
    read.refuse('deadlineText', 'no-event', 'Napište, po jaké události se má opatření splnit, například „po přijetí zákona“.')
  return { kind, date, text }
}

/** An organisation is chosen by its name as offered; other words stay words. */
function readGuarantor(read: FieldReader, offered: readonly OfferedOrganisation[]): Measure['guarantor'] {
  const name = read.text('organisation', { label: 'organizaci', max: 300 })
  const organisation = offered.find((one) => one.name === name)
  if (name !== '' && organisation === undefined)
    read.refuse(
      'organisation',
      'unknown-organisation',
      'Vyberte organizaci ze seznamu. Jestli v něm není, nechte pole prázdné a napište gestora slovy.',
    )
  return {
    organisationId: organisation?.id ?? null,
    organisation: organisation?.name ?? null,
    text: read.text('guarantorText', { label: 'gestora slovy', max: 300 }),
  }
}

/** An incomplete measure is no mistake: what it misses is shown as missing. */
export function readMeasureForm(
  values: FormValues,
  offered: readonly OfferedOrganisation[],
): { input: MeasureInput; reasons: Reason[] } {
  const read = new FieldReader(values)
  const number = read
    .text('number', { label: 'číslo', max: 12, required: 'Napište číslo opatření v oblasti, například 4.' })
    .replace(/\.+$/u, '')
  if (number !== '' && !/^[\p{L}\p{N}.]+$/u.test(number))
    read.refuse('number', 'not-a-number', 'Číslo opatření napište jen číslicemi, písmeny a tečkami, například 4 nebo 4a.')
  const input = {
    number,
    name: read.text('name', { label: 'název', max: 1000, required: 'Napište, co se má udělat.' }),
    indicator: read.text('indicator', { label: 'indikátor', max: 500 }),
    deadline: readDeadline(read),
    guarantor: readGuarantor(read, offered),
    cooperating: cleanText(firstValue(values, 'cooperating'))
      .split(/[\n,;]/u)
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .slice(0, 40),
  }
  if (input.cooperating.some((name) => name.length > 300))
    read.refuse('cooperating', 'too-long', 'Zkraťte název spolupracující organizace na 300 znaků.')
  return { input, reasons: read.reasons }
}

export const formOfMeasure = (
  { number, name, indicator, deadline, guarantor, cooperating }: MeasureInput,
  version: number,
): FormValues => ({
  version: [String(version)],
  number: [number],
  name: [name],
  indicator: [indicator],
  deadlineKind: [deadline.kind],
  deadlineDate: [deadline.date ?? ''],
  deadlineText: [deadline.text],
  organisation: [guarantor.organisation ?? ''],
  guarantorText: [guarantor.text],
  cooperating: [cooperating.join(', ')],
})
