import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import {
  ButtonLink,
  Checkbox,
  Chip,
  DataTable,
  type DataColumn,
  Diff,
  EmptyState,
  FactList,
  InternalLayout,
  NextStep,
  Notice,
  Pagination,
  PublicLayout,
  ResultCount,
} from './index.ts'
import { nearbyPages } from './pagination.tsx'
import { Showcase } from './showcase/showcase.tsx'

const html = (element: ReactElement) => renderToStaticMarkup(element)

test('the showcase has no style attribute and no script', () => {
  const page = html(<Showcase />)
  expect(page).not.toMatch(/\sstyle=/)
  expect(page).not.toMatch(/<script|\son[a-z]+="/)
})

test('no id is used twice in the showcase and every reference has its target', () => {
  const page = html(<Showcase />)
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  const references = [...page.matchAll(/\s(?:for|aria-labelledby|aria-describedby|list)="([^"]+)"/g)].flatMap(([, value]) =>
    (value ?? '').split(' '),
  )
  expect(references.length).toBeGreaterThan(30)
  expect(references.filter((reference) => !ids.includes(reference))).toEqual([])
})

test('every input, select and textarea of the showcase has a label', () => {
  const page = html(<Showcase />)
  const labelled = new Set([...page.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id))
  const controls = [...page.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('type="hidden"'))
  expect(controls.length).toBeGreaterThan(15)
  for (const tag of controls) expect(labelled.has(/\sid="([^"]+)"/.exec(tag)?.[1] ?? ''), tag).toBe(true)
})

type Row = { name: string; amount: string }
const columns: readonly DataColumn<Row>[] = [
  { key: 'name', header: 'Služba', cell: (row) => row.name },
  {
    key: 'amount',
    header: 'Dotace, Kč',
    cell: (row) => row.amount,
    number: true,
    sortHref: '?razeni=dotace',
    sorted: 'descending',
    total: '3 000',
  },
]

test('a table has a caption, scopes, sorting that is announced, labels for phones and totals', () => {
  const table = html(
    <DataTable
      caption="Dotace"
      columns={columns}
      rows={[{ name: 'Maják', amount: '3 000' }]}
      rowKey={(row) => row.name}
      rowHref={() => '/sluzby/1'}
    />,
  )
  expect(table).toContain('<caption>Dotace</caption>')
  expect(table).toContain('<th scope="row" role="rowheader"><a href="/sluzby/1">Maják</a></th>')
  expect(table).toMatch(/<th scope="col"[^>]*aria-sort="descending"><a href="\?razeni=dotace">/)
  expect(table).toContain('data-label="Dotace, Kč">3 000</td>')
  expect(table).toMatch(/<tfoot>.*Celkem.*3 000.*<\/tfoot>/s)
})

test('an empty table says so over its whole width and has no totals', () => {
  const table = html(<DataTable caption="Dotace" columns={columns} rows={[]} rowKey={(row) => row.name} empty="Žádná dotace." />)
  expect(table).toContain('colSpan="2">Žádná dotace.</td>')
  expect(table).not.toContain('tfoot')
})

test('a chip is a word with a tone', () => {
  expect(html(<Chip tone="warn">k posouzení</Chip>)).toBe('<span class="chip chip-warn">k posouzení</span>')
})

test('a notice says its kind in words', () => {
  expect(html(<Notice kind="warn">Chybí částka.</Notice>)).toContain('<strong>Pozor</strong>')
  expect(html(<Notice kind="err" title="Soubor nejde přečíst" announce />)).toMatch(
    /role="alert".*Chyba: .*Soubor nejde přečíst/s,
  )
})

test('obstacles of the next step lead to their fields', () => {
  const box = html(<NextStep title="Odešlete záměr." obstacles={[{ text: 'číslo usnesení', href: '#pole-usneseni' }]} />)
  expect(box).toContain('<a href="#pole-usneseni">číslo usnesení</a>')
  expect(box).toContain('Co dál: ')
})

test('an unknown fact is said in words', () => {
  expect(html(<FactList facts={[{ term: 'Indikátor', value: '' }]} />)).toContain('neuvedeno')
  expect(html(<FactList facts={[{ term: 'Klienti', value: 0 }]} />)).toContain('<dd>0</dd>')
})

test('changes are told by words, not only by colour', () => {
  const diff = html(
    <Diff
      changes={[
        { field: 'Náklady', before: '1', after: '2' },
        { field: 'Cíl', after: 'x' },
      ]}
    />,
  )
  expect(diff).toMatch(/změněno.*původně: .*1.*nově: .*2.*doplněno/s)
})

test('pages near the current one are linked, the current one is marked', () => {
  expect(nearbyPages(5, 9)).toEqual([1, 4, 5, 6, 9])
  expect(nearbyPages(1, 2)).toEqual([1, 2])
  const pages = html(<Pagination page={2} pages={9} hrefOf={(page) => `?strana=${page}`} />)
  expect(pages).toContain('Strana 2 z\u00a09')
  expect(pages).toMatch(/href="\?strana=2" aria-current="page"/)
  expect(html(<Pagination page={1} pages={1} hrefOf={String} />)).toBe('')
})

test('a count is said in Czech', () => {
  const forms = ['záměr', 'záměry', 'záměrů'] as const
  expect(html(<ResultCount count={2} forms={forms} />)).toContain('2\u00a0záměry')
  expect(html(<ResultCount count={1047} forms={forms} />)).toContain('1\u00a0047\u00a0záměrů')
  expect(html(<ResultCount count={0} forms={forms} />)).toContain('Nic nenalezeno')
})

test('a checkbox carries its hint and its error', () => {
  const box = html(<Checkbox name="souhlas" label="Souhlasím" hint="Uloží se." error="Potvrďte souhlas." />)
  expect(box).toContain('aria-describedby="pole-souhlas-hint pole-souhlas-error"')
})

test('both layouts have a skip link to their main content and mark the current page', () => {
  const items = [{ href: '/', label: 'Najít pomoc', current: true }]
  const open = html(
    <PublicLayout header={{ regionName: 'Kraj', items }} footer={{ items }}>
      <EmptyState title="Nic" />
    </PublicLayout>,
  )
  const inside = html(
    <InternalLayout regionName="Kraj" groups={[{ label: 'Já', items }]}>
      <ButtonLink href="/x">Otevřít</ButtonLink>
    </InternalLayout>,
  )
  for (const page of [open, inside]) {
    expect(page).toContain('href="#obsah"')
    expect(page.match(/<main id="obsah"/g)).toHaveLength(1)
    expect(page).toContain('aria-current="page"')
  }
})
