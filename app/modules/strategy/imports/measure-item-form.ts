import type { FormField, ItemForm } from '#app/shared/document-imports/outline.ts'
import type { FormAnswers, SavedItem } from '#app/platform/document-imports/import-kind.server.ts'
import type { Reason } from '#app/shared/errors.ts'
import { deadlineKindLabels, statusLabels } from '../measures/measure.labels.ts'
import { deadlineKinds, isDeadlineKind, isMeasureStatus, measureStatuses } from '../measures/measure.ts'
import { FieldReader } from '../forms/form-values.ts'
import {
  dropMeasure,
  findMeasure,
  freshMeasureKey,
  type KeyedArea,
  type KeyedMeasure,
  type ReportContent,
} from './report-content.ts'

const newMeasure: KeyedMeasure = {
  ...{ key: '', number: null, name: '', indicator: '', status: null, comment: '' },
  ...{ deadline: { kind: 'missing', date: null, text: '' }, responsible: [], cooperating: [] },
  ...{ problems: [], source: { from: 0, to: 0 } },
}

/** The form of a measure or of an area; of a new measure for the key null. */
export function reportItemForm(content: ReportContent, key: string | null): ItemForm | undefined {
  const area = content.areas.find((each) => each.key === key)
  if (area !== undefined) return { title: `Oblast ${area.numeral || 'bez čísla'}`, fields: areaFields(area) }
  const measure = key === null ? newMeasure : findMeasure(content, key)
  if (measure === undefined) return undefined
  const own = content.areas.find((each) => each.measures.includes(measure))
  const title =
    key === null ? 'Chybějící opatření' : `Opatření ${[own?.numeral, measure.number].filter(Boolean).join('.') || 'bez čísla'}`
  return { title, fields: [...headFields(content, measure, own), ...workFields(measure), ...stateFields(measure)] }
}

const areaFields = ({ numeral, name, intro }: KeyedArea): FormField[] => [
  { name: 'numeral', label: 'Číslo oblasti', input: 'short', value: numeral, hint: 'Například IV.' },
  { name: 'name', label: 'Název oblasti', input: 'text', value: name },
  { name: 'intro', label: 'Úvodní text', input: 'long', value: intro, required: false },
]

function headFields({ areas }: ReportContent, measure: KeyedMeasure, own: KeyedArea | undefined): FormField[] {
  const options = areas.map(({ key, numeral, name }) => ({
    value: key,
    label: `${numeral} ${name}`.trim() || 'bez názvu',
  }))
  return [
    { name: 'area', label: 'Oblast', input: 'select', value: own?.key ?? options[0]?.value ?? '', options },
    {
      name: 'number',
      label: 'Číslo opatření',
      input: 'short',
      value: measure.number ?? '',
      hint: 'Uvnitř oblasti, například 6.',
    },
    { name: 'name', label: 'Opatření', input: 'long', value: measure.name },
    { name: 'indicator', label: 'Indikátor', input: 'long', value: measure.indicator },
  ]
}

const onePerLine = 'Každou položku napište na svůj řádek.'

const workFields = ({ deadline, responsible, cooperating }: KeyedMeasure): FormField[] => [
  { name: 'deadlineText', label: 'Termín slovy dokumentu', input: 'text', value: deadline.text },
  {
    name: 'deadlineKind',
    label: 'Druh termínu',
    input: 'select',
    value: deadline.kind,
    options: deadlineKinds.map((value) => ({ value, label: deadlineKindLabels[value] })),
  },
  {
    name: 'deadlineDate',
    label: 'Den termínu',
    input: 'date',
    value: deadline.date ?? '',
    required: false,
    hint: 'Poslední den měsíce, který dokument uvádí.',
  },
  { name: 'responsible', label: 'Gestor', input: 'lines', value: responsible.join('\n'), hint: onePerLine },
  {
    name: 'cooperating',
    label: 'Spolupracuje',
    input: 'lines',
    value: cooperating.join('\n'),
    required: false,
    hint: onePerLine,
  },
]

const stateFields = ({ status, comment }: KeyedMeasure): FormField[] => [
  {
    name: 'status',
    label: 'Stav plnění',
    input: 'select',
    value: status ?? '',
    options: [{ value: '', label: 'neuveden' }, ...measureStatuses.map((value) => ({ value, label: statusLabels[value] }))],
  },
  { name: 'comment', label: 'Komentář k plnění', input: 'long', value: comment },
]

const textOrNull = (text: string): string | null => (text === '' ? null : text)
const SHORT = 300
const LONG = 20_000

export function saveReportItem(content: ReportContent, key: string | null, answers: FormAnswers): SavedItem<ReportContent> {
  const area = content.areas.find((each) => each.key === key)
  if (area !== undefined) return saveArea(content, area, answers)
  const base = findMeasure(content, key) ?? { ...newMeasure, key: freshMeasureKey(content) }
  const { measure, reasons } = readMeasure(base, answers)
  const target = content.areas.find((each) => each.key === (answers['area']?.[0] ?? ''))
  if (target === undefined) reasons.push({ code: 'no-area', field: 'area', text: 'Vyberte oblast, do které opatření patří.' })
  if (reasons.length > 0 || target === undefined) return { content, key: null, reasons }
  return { content: putMeasure(content, target, measure), key: measure.key, reasons: [] }
}

/** In its place where the area stays, at the end of the area where it is another one. */
function putMeasure(content: ReportContent, target: KeyedArea, measure: KeyedMeasure): ReportContent {
  const stays = target.measures.some(({ key }) => key === measure.key)
  const without = stays ? content : dropMeasure(content, measure.key)
  const put = (measures: KeyedMeasure[]): KeyedMeasure[] =>
    stays ? measures.map((each) => (each.key === measure.key ? measure : each)) : [...measures, measure]
  return {
    ...without,
    areas: without.areas.map((area) => (area.key === target.key ? { ...area, measures: put(area.measures) } : area)),
  }
}

function saveArea(content: ReportContent, area: KeyedArea, answers: FormAnswers): SavedItem<ReportContent> {
  const read = new FieldReader(answers)
  const numeral = read.text('numeral', { label: 'číslo oblasti', max: 20, required: 'Napište číslo oblasti, například IV.' })
  const name = read.text('name', { label: 'název oblasti', max: SHORT, required: 'Napište název oblasti.' })
  const intro = read.text('intro', { label: 'úvodní text', max: LONG, lines: true })
  if (read.reasons.length > 0) return { content, key: null, reasons: read.reasons }
  const areas = content.areas.map((each) => (each.key === area.key ? { ...each, numeral, name, intro } : each))
  return { content: { ...content, areas }, key: area.key, reasons: [] }
}

function readMeasure(base: KeyedMeasure, answers: FormAnswers): { measure: KeyedMeasure; reasons: Reason[] } {
  const read = new FieldReader(answers)
  const long = (name: string, label: string): string => read.text(name, { label, max: LONG, lines: true })
  const list = (name: string, label: string): string[] =>
    long(name, label)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  const status = answers['status']?.[0] ?? ''
  const measure: KeyedMeasure = {
    ...base,
    number: textOrNull(read.text('number', { label: 'číslo', max: 20, required: 'Napište číslo opatření, například 6.' })),
    name: read.text('name', { label: 'opatření', max: LONG, lines: true, required: 'Napište, co je opatřením.' }),
    indicator: long('indicator', 'indikátor'),
    deadline: readDeadline(read, answers),
    responsible: list('responsible', 'gestora'),
    cooperating: list('cooperating', 'spolupracující'),
    status: isMeasureStatus(status) ? status : null,
    comment: long('comment', 'komentář'),
  }
  return { measure, reasons: read.reasons }
}

function readDeadline(read: FieldReader, answers: FormAnswers): KeyedMeasure['deadline'] {
  const text = read.text('deadlineText', { label: 'termín', max: SHORT })
  const kindText = answers['deadlineKind']?.[0] ?? ''
  const kind = isDeadlineKind(kindText) ? kindText : 'missing'
  const date = read.day('deadlineDate')
  const needsDay = kind === 'date' || kind === 'continuous-until'
  if (needsDay && date === null && !read.reasons.some(({ field }) => field === 'deadlineDate'))
    read.refuse('deadlineDate', 'no-day', 'Zadejte den termínu, nebo vyberte druh termínu bez data.')
  return { kind, date: needsDay ? date : null, text }
}
