import type { Code, CodeVersion } from './code.ts'

export const aVersion = (changes: Partial<CodeVersion> = {}): CodeVersion => ({
  name: 'terénní',
  attributes: {},
  validFrom: '2007-01-01',
  validTo: null,
  source: 'zkouška',
  ...changes,
})

export const aCode = (changes: Partial<Code> = {}): Code => ({
  list: 'service-forms',
  code: 'ter',
  supersededBy: null,
  version: 1,
  versions: [aVersion()],
  ...changes,
})
