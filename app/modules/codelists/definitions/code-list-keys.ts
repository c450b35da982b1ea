export const codeListKeys = [
  'service-types',
  'service-forms',
  'capacity-units',
  'target-groups',
  'age-groups',
  'funding-sources',
  'situations',
] as const

export type CodeListKey = (typeof codeListKeys)[number]

export const isCodeListKey = (text: string): text is CodeListKey => (codeListKeys as readonly string[]).includes(text)
