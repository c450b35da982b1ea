import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#app/platform/root.server.ts'
import { readCsv } from '#app/platform/tables/read-csv.server.ts'

async function rowsOf(name: string): Promise<Record<string, string>[]> {
  const { table, problem } = readCsv(await readFile(path.join(projectRoot, 'database/reference', name)))
  if (table === undefined) throw new Error(problem.text)
  return table.rows.map(({ cells }) => Object.fromEntries(table.header.map((column, at) => [column, cells[at] ?? ''])))
}

const municipalities = await rowsOf('municipalities.csv')
const sumBy = (column: string): Map<string, { count: number; population: number }> => {
  const sums = new Map<string, { count: number; population: number }>()
  for (const row of municipalities) {
    const code = row[column] ?? ''
    const sum = sums.get(code) ?? { count: 0, population: 0 }
    sums.set(code, { count: sum.count + 1, population: sum.population + Number(row['population']) })
  }
  return sums
}

test.each([
  ['orp.csv', 'orp_code', 'code', 10],
  ['pou.csv', 'pou_code', 'code', 21],
  ['regions.csv', 'region_code', 'nuts3_code', 1],
])('sums of municipalities are those of %s', async (file, column, key, units) => {
  const sums = sumBy(column)
  expect(sums.size).toBe(units)
  for (const row of await rowsOf(file)) {
    const sum = sums.get(row[key] ?? '')
    if (sum === undefined) continue
    expect([row[key], sum.count, sum.population]).toEqual([row[key], Number(row['municipality_count']), Number(row['population'])])
  }
})

test('districts of the list are districts of the region, and only Turnov reaches over their borders', async () => {
  const districts = new Map((await rowsOf('districts.csv')).map((row) => [row['lau1_code'], row['name']]))
  for (const row of municipalities) expect(districts.get(row['district_code'])).toBe(row['district_name'])
  const split = (await rowsOf('orp.csv')).filter((row) => row['district_codes']?.includes('|'))
  expect(split.map((row) => row['name'])).toEqual(['Turnov'])
})
