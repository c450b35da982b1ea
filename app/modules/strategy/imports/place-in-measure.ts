import { mapMeasures, type KeyedMeasure, type ReportContent } from './report-content.ts'

type PlaceField = 'number' | 'name' | 'indicator' | 'deadline' | 'responsible' | 'cooperating' | 'comment'

const labels: Record<PlaceField, string> = {
  comment: 'komentář k plnění',
  name: 'opatření',
  indicator: 'indikátor',
  deadline: 'termín',
  responsible: 'gestor',
  cooperating: 'spolupracuje',
  number: 'číslo',
}

export const placeFields = Object.entries(labels).map(([value, label]) => ({ value, label }))

const joined = (old: string, text: string, between: string): string => (old === '' ? text : `${old}${between}${text}`)
const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const adders: Record<PlaceField, (measure: KeyedMeasure, text: string) => Partial<KeyedMeasure>> = {
  number: ({ number }, text) => ({ number: joined(number ?? '', flat(text), ' ') }),
  name: ({ name }, text) => ({ name: joined(name, text, '\n') }),
  indicator: ({ indicator }, text) => ({ indicator: joined(indicator, text, '\n') }),
  deadline: ({ deadline }, text) => ({ deadline: { ...deadline, text: joined(deadline.text, flat(text), ' ') } }),
  responsible: ({ responsible }, text) => ({ responsible: [...responsible, flat(text)] }),
  cooperating: ({ cooperating }, text) => ({ cooperating: [...cooperating, flat(text)] }),
  comment: ({ comment }, text) => ({ comment: joined(comment, text, '\n') }),
}

const isPlaceField = (field: string): field is PlaceField => field in adders

/** Adds a piece of text behind what the field holds; nothing of either is lost. */
export function addTextToMeasure(
  content: ReportContent,
  key: string,
  { field, text }: { field: string; text: string },
): ReportContent {
  if (!isPlaceField(field)) return content
  return mapMeasures(content, (measure) => (measure.key === key ? { ...measure, ...adders[field](measure, text) } : measure))
}
