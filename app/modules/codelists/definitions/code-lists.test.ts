import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributeText, attributeWords, readAttribute, referencesOf, type AttributeField } from './attribute-field.ts'
import { codeLists, findCodeListByPath, getCodeList } from './code-lists.ts'

test('fields of a list and its typed attributes are the same', () => {
  for (const list of codeLists) {
    const empty = list.attributes.safeParse(Object.fromEntries(list.fields.map(({ key }) => [key, undefined])))
    const known = new Set(list.fields.map(({ key }) => key))
    for (const issue of empty.error?.issues ?? []) expect(known).toContain(String(issue.path[0]))
    expect(empty.success).toBe(false)
    expect(findCodeListByPath(list.path)?.key).toBe(list.key)
  }
})

const words: AttributeField = { key: 'words', label: 'Slova', kind: 'words' }
const codes: AttributeField = { key: 'codes', label: 'Kódy', kind: 'codes', list: 'service-types', detail: 'service-forms' }

test('a value read from its own text is the same value', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-zěščřž]{1,8}$/)),
      fc.boolean(),
      fc.nat({ max: 999_999 }),
      (list, flag, number) => {
        expect(readAttribute(words, [attributeText(words, list)]).value).toEqual(list)
        const yesNo: AttributeField = { key: 'flag', label: 'Ano', kind: 'yes-no' }
        expect(readAttribute(yesNo, [attributeText(yesNo, flag)]).value).toBe(flag)
        const integer: AttributeField = { key: 'number', label: 'Číslo', kind: 'integer' }
        expect(readAttribute(integer, [attributeText(integer, number)]).value).toBe(number)
      },
    ),
  )
})

test('options are read by their code and by their word, and nothing else passes', () => {
  const kind = getCodeList('service-types').fields.find(({ key }) => key === 'kind')
  if (kind === undefined) throw new Error('no kind')
  expect(readAttribute(kind, ['péče']).value).toBe('care')
  expect(readAttribute(kind, ['care']).value).toBe('care')
  expect(readAttribute(kind, ['zábava']).problem).toContain('poradenství, péče, prevence')
})

test('narrowed codes name both the code and its detail', () => {
  const attributes = { codes: ['39', '44:ter'] }
  expect(referencesOf([codes], attributes)).toEqual([
    { list: 'service-types', code: '39' },
    { list: 'service-types', code: '44' },
    { list: 'service-forms', code: 'ter' },
  ])
  expect(attributeWords(codes, attributes.codes, (list, code) => `${list} ${code}`)).toBe(
    'service-types 39, service-types 44 (service-forms ter)',
  )
})
