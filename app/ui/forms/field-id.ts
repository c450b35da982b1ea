import { slugify } from '#app/shared/text.ts'

/** A stable id from a field's name: «cost[0].amount» → «pole-cost-0-amount». */
export function fieldId(name: string): string {
  return `pole-${slugify(name)}`
}
