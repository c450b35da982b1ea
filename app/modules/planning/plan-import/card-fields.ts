export type CardField =
  | 'number'
  | 'name'
  | 'targetGroups'
  | 'serviceTypes'
  | 'period'
  | 'responsibility'
  | 'costs'
  | 'fundingSources'
  | 'description'
  | 'outputs'
  | 'measures'
  | 'goal'
  | 'area'
  | 'note'

export const fieldNames: Record<CardField, string> = {
  number: 'číslo',
  name: 'název',
  targetGroups: 'cílové skupiny',
  serviceTypes: 'druhy sociálních služeb',
  period: 'doba realizace',
  responsibility: 'odpovědnost',
  costs: 'náklady',
  fundingSources: 'zdroje financování',
  description: 'popis',
  outputs: 'výstupy',
  measures: 'opatření',
  goal: 'cíl',
  area: 'oblast',
  note: 'poznámka',
}
