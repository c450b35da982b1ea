import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import {
  Combobox,
  DateInput,
  ErrorSummary,
  MoneyInput,
  QuantityInput,
  RadioGroup,
  SavedNote,
  SearchBox,
  Select,
  TextInput,
} from '../index.ts'
import { fieldId } from './field-id.ts'

test('an id comes from the name and is the same each time', () => {
  expect(fieldId('cost[0].amount')).toBe('pole-cost-0-amount')
  expect(fieldId('náklady')).toBe('pole-naklady')
})

test('a field has its label connected, its hint and error described and its state said', () => {
  const field = renderToStaticMarkup(
    <TextInput name="usneseni" label="Usnesení" hint="Například 12/2026." error="Zadejte číslo." required defaultValue="x" />,
  )
  expect(field).toContain('<label for="pole-usneseni">Usnesení</label>')
  expect(field).toMatch(/<input id="pole-usneseni" required="" aria-invalid="true"[^>]* name="usneseni"/)
  expect(field).toContain('aria-describedby="pole-usneseni-hint pole-usneseni-error"')
  expect(field).toMatch(/id="pole-usneseni-error"><span[^>]*>Chyba: <\/span>Zadejte číslo\./)
  expect(field).toContain('value="x"')
})

test('a field without an error is not called invalid, an optional one says so', () => {
  const field = renderToStaticMarkup(<TextInput name="poznamka" label="Poznámka" required={false} />)
  expect(field).not.toContain('aria-invalid')
  expect(field).not.toContain('required')
  expect(field).toContain('(nepovinné)')
})

test('units are read together with the field', () => {
  expect(renderToStaticMarkup(<QuantityInput name="uvazky" label="Úvazky" unit="úv." />)).toMatch(
    /aria-describedby="pole-uvazky-unit".*id="pole-uvazky-unit">úv\./s,
  )
  expect(renderToStaticMarkup(<MoneyInput name="castka" label="Částka" defaultValue="1 000" />)).toMatch(
    /inputMode="decimal".*>Kč</s,
  )
})

test('a group of choices is a fieldset whose first choice is where the error leads', () => {
  const options = [
    { value: 'a', label: 'terénní' },
    { value: 'b', label: 'ambulantní' },
  ]
  const group = renderToStaticMarkup(
    <RadioGroup name="forma" label="Forma" options={options} defaultValue="b" error="Vyberte formu." />,
  )
  expect(group).toMatch(/<fieldset[^>]*aria-describedby="pole-forma-error"><legend>Forma<\/legend>/)
  expect(group).toContain('id="pole-forma"')
  expect(group.match(/checked=""/g)).toHaveLength(1)
  const summary = renderToStaticMarkup(<ErrorSummary errors={[{ name: 'forma', message: 'Vyberte formu.' }]} />)
  expect(summary).toContain('<a href="#pole-forma">Vyberte formu.</a>')
})

test('the error summary can take focus, counts in Czech and is absent without errors', () => {
  const errors = [{ name: 'a', message: 'A.' }, { message: 'B.' }]
  const summary = renderToStaticMarkup(<ErrorSummary errors={errors} />)
  expect(summary).toMatch(/id="souhrn-chyb"[^>]*tabindex="-1"/i)
  expect(summary).toContain('2\u00a0věci je potřeba opravit')
  expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe('')
})

test('select, combobox and date are native', () => {
  const options = [{ value: '40', label: 'pečovatelská služba' }]
  expect(
    renderToStaticMarkup(<Select name="druh" label="Druh" options={[{ label: 'Péče', options }]} defaultValue="40" />),
  ).toMatch(/<option value="">Vyberte<\/option><optgroup label="Péče"><option value="40" selected="">/)
  expect(renderToStaticMarkup(<Combobox name="obec" label="Obec" options={options} />)).toMatch(
    /list="pole-obec-list".*<datalist id="pole-obec-list">/s,
  )
  expect(renderToStaticMarkup(<DateInput name="od" label="Od" defaultValue="2026-03-18" />)).toMatch(
    /type="date"[^>]*value="2026-03-18"/,
  )
})

test('a saved note stays in the page, so that a change is announced', () => {
  expect(renderToStaticMarkup(<SavedNote />)).toContain('aria-live="polite"')
  expect(renderToStaticMarkup(<SavedNote savedAt="10:42" />)).toContain('Uloženo 10:42')
})

test('a search is sent by GET with labelled fields', () => {
  const box = renderToStaticMarkup(
    <SearchBox action="/hledat" fields={[{ name: 'co', label: 'Co řešíte?', defaultValue: 'dluhy' }]} />,
  )
  expect(box).toMatch(/<form[^>]* role="search"[^>]* action="\/hledat" method="get"/)
  expect(box).toContain('<label for="pole-co">Co řešíte?</label>')
})
