import { replaceCard, type KeyedCard, type PlanContent } from './plan-content.ts'
import { readService } from './plan-card-texts.ts'

type PlaceField =
  | 'number'
  | 'name'
  | 'targetGroups'
  | 'serviceTypes'
  | 'period'
  | 'responsibility'
  | 'costs'
  | 'fundingSources'
  | 'description'
  | 'measures'

const labels: Record<PlaceField, string> = {
  description: 'popis',
  measures: 'opatření',
  targetGroups: 'cílové skupiny',
  serviceTypes: 'druhy sociálních služeb',
  period: 'doba realizace',
  responsibility: 'odpovědnost',
  costs: 'náklady',
  fundingSources: 'zdroje financování',
  name: 'název',
  number: 'číslo',
}

export const placeFields = Object.entries(labels).map(([value, label]) => ({ value, label }))

const joined = (old: string, text: string, between: string): string => (old === '' ? text : `${old}${between}${text}`)
const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const adders: Record<PlaceField, (card: KeyedCard, text: string) => Partial<KeyedCard>> = {
  number: ({ number }, text) => ({ number: joined(number ?? '', flat(text), ' ') }),
  name: ({ name }, text) => ({ name: joined(name, flat(text), ' ') }),
  targetGroups: ({ targetGroups }, text) => ({ targetGroups: [...targetGroups, flat(text)] }),
  serviceTypes: ({ serviceTypes }, text) => ({ serviceTypes: [...serviceTypes, readService(flat(text))] }),
  period: ({ period }, text) => ({ period: joined(period, flat(text), ' ') }),
  responsibility: ({ responsibility }, text) => ({ responsibility: joined(responsibility, text, '\n') }),
  costs: ({ costs }, text) => ({ costs: { ...costs, text: joined(costs.text, text, '\n') } }),
  fundingSources: ({ fundingSources }, text) => ({ fundingSources: [...fundingSources, flat(text)] }),
  description: ({ description }, text) => ({ description: joined(description, text, '\n') }),
  measures: ({ measures }, text) => ({ measures: [...measures, flat(text)] }),
}

const isPlaceField = (field: string): field is PlaceField => field in adders

/** Adds a piece of text behind what the field holds; nothing of either is lost. */
export function addTextToCard(content: PlanContent, key: string, piece: { field: string; text: string }): PlanContent {
  const card = content.cards.find((each) => each.key === key)
  if (card === undefined || !isPlaceField(piece.field)) return content
  return replaceCard(content, { ...card, ...adders[piece.field](card, piece.text) })
}
