import { expect, test } from 'vitest'
import { renderExport } from '#app/platform/documents/render-export.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { codeLists, getCodeList } from '../definitions/code-lists.ts'
import { describeCodeList } from '../public-pages/code-list.document.ts'
import { aCodeHouse } from '../rows/code-house.fixtures.ts'
import { findCode, listCodes } from '../rows/code.queries.server.ts'
import { applyCodeImport, discardCodeImport } from './decide-code-import.server.ts'
import { compareCodeFile } from './import-context.server.ts'
import { previewCodeImport } from './preview-code-import.server.ts'

const { database } = await testDatabase('demonstration')
const house = aCodeHouse(database)
const methodologist = house.as('region-methodologist')
const TODAY = '2026-03-18'
const sources = getCodeList('funding-sources')
const ages = getCodeList('age-groups')

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const upload = (content: Uint8Array | string, effectiveOn = '2026-04-01') => ({
  file: { name: 'ciselnik.csv', content: typeof content === 'string' ? bytes(content) : content },
  effectiveOn,
  source: 'zkouška',
})

async function exported(list: (typeof codeLists)[number], format: 'csv' | 'xlsx'): Promise<Uint8Array> {
  const codes = await listCodes(database, list.key)
  return (await renderExport(format, describeCodeList(list, codes, { day: TODAY, dataAsOf: TODAY }))).body
}

test.each(codeLists.flatMap((list) => (['csv', 'xlsx'] as const).map((format) => [list.path, format, list] as const)))(
  'the export of %s as %s, uploaded again, makes no difference',
  async (_path, format, list) => {
    const { changes } = await compareCodeFile(database, list, {
      content: await exported(list, format),
      effectiveOn: TODAY,
      source: 'zkouška',
    })
    expect(changes).toEqual([])
  },
)

test('a changed export shows what changes, and applied it does just that from its day', async () => {
  const text = new TextDecoder().decode(await exported(sources, 'csv'))
  const lines = text
    .split('\r\n')
    .filter((line) => !line.startsWith('urad-prace,'))
    .map((line) => line.replace('jiné zdroje', 'ostatní zdroje'))
  const content = [
    ...lines.filter((line) => line !== ''),
    'sbirky,veřejné sbírky,ne,ne,základní,sbírky,2026-04-01,,,zkouška',
  ].join('\r\n')
  const id = await previewCodeImport(methodologist, sources, upload(content))
  expect((await findCode(database, { list: sources.key, code: 'jine' }))?.versions).toHaveLength(1)

  await applyCodeImport(methodologist, id)
  const jine = await findCode(database, { list: sources.key, code: 'jine' })
  expect(jine?.versions.map(({ name, validTo }) => [name, validTo])).toEqual([
    ['jiné zdroje', '2026-03-31'],
    ['ostatní zdroje', null],
  ])
  expect((await findCode(database, { list: sources.key, code: 'urad-prace' }))?.versions[0]?.validTo).toBe('2026-03-31')
  expect((await findCode(database, { list: sources.key, code: 'sbirky' }))?.versions[0]).toMatchObject({
    validFrom: '2026-04-01',
    attributes: { alsoCalled: ['sbírky'] },
  })
  const again = await compareCodeFile(database, sources, {
    content: bytes(content),
    effectiveOn: '2026-04-01',
    source: 'zkouška',
  })
  expect(again.changes).toEqual([])
  await expect(applyCodeImport(methodologist, id)).rejects.toThrow('už je rozhodnuto')
})

test('a list that changed since the preview is not written over', async () => {
  const header = 'code,name,from_age,to_age,valid_from,source'
  const file = (name: string) => `${header}\n0-1,${name},0,1,2026-01-01,zkouška`
  const first = await previewCodeImport(methodologist, ages, upload(file('kojenci')))
  await applyCodeImport(methodologist, await previewCodeImport(methodologist, ages, upload(file('miminka'), '2026-05-01')))
  await expect(applyCodeImport(methodologist, first)).rejects.toBeInstanceOf(AppError)
  await discardCodeImport(methodologist, first)
})

test('everything that is wrong with a file is said with its line', async () => {
  const reasonsOf = async (content: string) => {
    const error: unknown = await previewCodeImport(methodologist, ages, upload(content)).catch((refused: unknown) => refused)
    return error instanceof AppError ? error.reasons.map((reason) => reason.text) : []
  }
  expect(await reasonsOf('nazev\nx')).toEqual(['Řádek 1: V záhlaví chybí sloupce Kód a Název (nebo code a name).'])
  expect(await reasonsOf('kod;nazev\na;b')).toEqual(['Řádek 1: V záhlaví chybí sloupce: Věk od, Věk do.'])
  expect(await reasonsOf('Kód,Název,Věk od,Věk do\nx,děti,deset,3\nx,dospělí,18,3\ny,,1,2')).toEqual([
    'Řádek 2: Věk od: zadejte celé číslo, nebo nechte prázdné.',
    'Řádek 3: Věk do nesmí být menší než věk od.',
    'Řádek 4: Zadejte název.',
  ])
  expect(await reasonsOf('Kód,Název,Věk od,Věk do\nx,děti,1,3\nx,jiné děti,1,3')).toEqual(['Řádek 3: Kód x už je na řádku 2.'])
  expect(await reasonsOf('PK\u0003\u0004')).toEqual([
    'Sešit je poškozený, zašifrovaný nebo příliš velký. Uložte jej znovu jako XLSX bez hesla, nebo jako CSV.',
  ])
})

test('only editors may import', async () => {
  await expect(previewCodeImport(house.as('region-planner'), ages, upload('x'))).rejects.toMatchObject({ code: 'forbidden' })
})
