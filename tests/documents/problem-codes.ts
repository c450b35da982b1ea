// The kinds of problem that the truth names, with the codes under which an importer may report each.

export const planProblemCodes = {
  // name of the service and § do not belong together
  'wrong-section': ['wrong-section'],
  // «bude doplněno», «XXX», dots instead of content
  placeholder: ['placeholder'],
  // the content of a field is of another field's kind
  'misplaced-content': ['misplaced-content'],
  // a field that is empty or holds dashes only
  'missing-field': ['missing-field'],
  // a number is skipped and nothing in the document explains it
  'numbering-gap': ['numbering-gap'],
} as const satisfies Record<string, readonly string[]>

export const strategyProblemCodes = {
  // no guarantor, or «???» in its place
  'missing-guarantor': ['missing-guarantor'],
  'missing-indicator': ['missing-indicator'],
  'missing-deadline': ['missing-deadline'],
  // no comment, or dashes only
  'missing-comment': ['missing-comment'],
  // the status cell holds the comment and the other way round
  'swapped-cells': ['swapped-cells'],
  // marked as done, the comment says that it is not finished
  'done-without-evidence': ['done-without-evidence'],
  // the numbers in the text differ from the rows
  'totals-differ': ['totals-differ'],
  // the status cell holds no word of the scale
  'missing-status': ['missing-status'],
  'numbering-gap': ['numbering-gap'],
} as const satisfies Record<string, readonly string[]>

export type PlanProblemCode = keyof typeof planProblemCodes
export type StrategyProblemCode = keyof typeof strategyProblemCodes
