import { expect, test } from 'vitest'
import { aFileRow, aFileTable, noSeats } from './territory-file.fixtures.ts'
import { readTerritoryFile } from './territory-file.rules.ts'

const lipa = aFileRow()
const novyBor = aFileRow({
  code: '561860',
  name: 'Nový Bor',
  orp_code: '5106',
  orp_name: 'Nový Bor',
  pou_code: '51062',
  pou_name: 'Nový Bor',
  population: '11000',
})
const errorsOf = (...rows: Record<string, string>[]) =>
  readTerritoryFile(aFileTable(...rows), noSeats).errors.map(({ line, text }) => `${line}: ${text}`)

test('a good list makes municipalities and the units that they belong to', () => {
  const { facts } = readTerritoryFile(aFileTable(lipa, novyBor), noSeats)
  expect(facts?.municipality).toHaveLength(2)
  expect(facts?.municipality[0]).toMatchObject({ code: '561380', population: 36_815, latitude: 50.6855 })
  expect(facts?.orp).toEqual([
    { code: '5101', name: 'Česká Lípa', regionCode: 'CZ051', seatCode: '561380' },
    { code: '5106', name: 'Nový Bor', regionCode: 'CZ051', seatCode: '561860' },
  ])
  expect(facts?.region).toEqual([{ code: 'CZ051', name: 'Liberecký kraj' }])
})

test.each([
  [{ code: '56138' }, '2: Kód obce má mít šest číslic.'],
  [{ population: '-5' }, '2: Počet obyvatel má být celé číslo bez mezer.'],
  [{ population: '1 200' }, '2: Počet obyvatel má být celé číslo bez mezer.'],
  [{ population_date: '1. 1. 2025' }, '2: Datum počtu obyvatel pište jako 2025-01-01.'],
  [{ lat: '14.5', lon: '50.6' }, '2: Zeměpisná šířka leží mimo Českou republiku (48 až 52).'],
  [{ name: '=HYPERLINK("x")' }, '2: Název obce začíná písmenem a má nejvýše 80 znaků.'],
  [{ district_code: '3501' }, '2: Kód okresu je kód LAU 1, například CZ0511.'],
])('%o is an error with its line', (changes, text) => {
  expect(errorsOf(aFileRow(changes))).toContain(text)
})

test('a municipality that stands twice and an ORP without its seat are errors', () => {
  expect(errorsOf(lipa, aFileRow({ name: 'Jiná' }))).toContain('3: Obec 561380 už je na řádku 2.')
  expect(errorsOf(lipa, aFileRow({ code: '561399', type: 'I', orp_code: '5199', pou_code: '51991' }))).toEqual([
    '3: ORP 5199 neznáme a v souboru není obec, která je jejím sídlem.',
    '3: POÚ 51991 neznáme a v souboru není obec, která je jejím sídlem.',
  ])
})

test('an ORP that the records know needs no seat in the file', () => {
  const known = { orp: new Map([['5101', '561380']]), pou: new Map([['51011', '561380']]) }
  const { facts } = readTerritoryFile(aFileTable(aFileRow({ code: '561399', type: 'I' })), known)
  expect(facts?.orp[0]?.seatCode).toBe('561380')
})

test('a unit with two names is an error of the later row', () => {
  expect(errorsOf(lipa, { ...aFileRow({ code: '561399', type: 'I' }), orp_name: 'Lípa' })).toEqual([
    '3: ORP 5101 má jiný název nebo nadřízený celek než na řádku 2.',
  ])
})

test('wrong columns, a short row and an empty list are said before anything else', () => {
  expect(readTerritoryFile({ header: ['code'], rows: [] }, noSeats).errors[0]?.text).toMatch(
    /^V záhlaví chybí sloupce: name, status/,
  )
  expect(readTerritoryFile(aFileTable(), noSeats).errors[0]?.text).toBe('Pod záhlavím není žádná obec.')
  const table = aFileTable(lipa)
  const short = { ...table, rows: [{ line: 2, cells: ['561380', 'Česká Lípa'] }] }
  expect(readTerritoryFile(short, noSeats).errors[0]?.text).toBe('Řádek má 2 sloupců, záhlaví jich má 16.')
})
