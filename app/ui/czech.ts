const nbsp = '\u00a0'
const rules = new Intl.PluralRules('cs')

export type CountedForms = readonly [one: string, few: string, many: string]

export function countWord(count: number, [one, few, many]: CountedForms): string {
  const rule = rules.select(count)
  return rule === 'one' ? one : rule === 'few' ? few : many
}

/** «1 234» with non-breaking spaces. */
export function formatCount(count: number): string {
  return String(Math.trunc(count)).replace(/\B(?=(\d{3})+(?!\d))/g, nbsp)
}

/** «47 záměrů», «1 záměr», «2 záměry». */
export function countInWords(count: number, forms: CountedForms): string {
  return `${formatCount(count)}${nbsp}${countWord(count, forms)}`
}

/** A stable id from a form field's name: «cost[0].amount» → «pole-cost-0-amount». */
export function fieldId(name: string): string {
  return `pole-${slug(name)}`
}

export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
