import {
  Chip,
  DataTable,
  type DataColumn,
  Diff,
  ExportLinks,
  FactList,
  FilterForm,
  FilterLine,
  KeyFigures,
  Pagination,
  PrintOnly,
  ResultCount,
  Select,
  TaskList,
  TextInput,
  Timeline,
  WhyDisclosure,
} from '../index.ts'
import { allocationTree, type Grant, grants } from './data.ts'
import { Sample, SampleGroup } from './sample.tsx'

const columns: readonly DataColumn<Grant>[] = [
  { key: 'service', header: 'Služba', cell: (row) => row.service, sortHref: '#podle-sluzby', total: 'Celkem 331 služeb' },
  { key: 'state', header: 'Stav', cell: (row) => <Chip tone={row.tone}>{row.state}</Chip> },
  { key: 'approved', header: 'Schváleno, Kč', number: true, cell: (row) => row.approved, total: '650 000 000' },
  { key: 'variant', header: 'Varianta, Kč', number: true, cell: (row) => row.variant, total: '617 500 000' },
  {
    key: 'change',
    header: 'Rozdíl',
    number: true,
    cell: (row) => row.change,
    sortHref: '#podle-rozdilu',
    sorted: 'ascending',
    total: '−5,0 %',
  },
]

export function ListSamples() {
  return (
    <>
      <SampleGroup title="Plocha a fakta">
        <FactSamples />
      </SampleGroup>
      <SampleGroup title="Seznamy a tabulky">
        <TableSamples />
      </SampleGroup>
      <SampleGroup title="Historie, rozdíly a důvody">
        <HistorySamples />
      </SampleGroup>
    </>
  )
}

function FactSamples() {
  return (
    <>
      <Sample title="Úkoly">
        <TaskList
          tasks={[
            {
              label: 'Vrátit nebo převzít záměr',
              href: '#ukol-1',
              about: 'Malá Skála, osobní asistence +0,500 úv.',
              due: 'do 20. 3., za 2 dny',
              status: { label: 'k posouzení', tone: 'warn' },
            },
            {
              label: 'Potvrdit zápis',
              href: '#ukol-2',
              about: 'pracovní skupina Senioři a osoby se zdravotním postižením, společné jednání ze 4. 3.',
              due: 'do 18. 3., dnes',
              status: { label: 'ke schválení', tone: 'progress' },
            },
            {
              label: 'Aktualizovat volná místa',
              href: '#ukol-3',
              due: 'o 1 den po termínu',
              status: { label: 'zastaralé', tone: 'refused' },
            },
          ]}
        />
      </Sample>
      <Sample title="Hlavní čísla">
        <KeyFigures
          figures={[
            { label: 'K rozdělení', value: '617 500 000 Kč', note: '−32 500 000 Kč' },
            { label: 'Koeficient krácení', value: '0,8864', note: 'z 0,9331' },
            { label: 'Služby pod 80 % optima', value: '14', note: 'o 9 více' },
            { label: 'Přepočteno', value: '331 služeb' },
          ]}
        />
      </Sample>
      <Sample title="Fakta">
        <FactList
          facts={[
            { term: 'Cílové skupiny', value: 'senioři, osoby se zdravotním postižením' },
            { term: 'Odpovídá', value: 'odbor sociálních věcí' },
            { term: 'Náklady', value: '1 200 000 Kč ročně' },
            { term: 'Indikátor', value: undefined },
          ]}
        />
      </Sample>
    </>
  )
}

function TableSamples() {
  return (
    <>
      <Sample title="Filtry, počet, řazení, součet, export, stránky">
        <FilterForm action="#filtr" clearHref="#vse" keep={{ razeni: 'rozdil' }}>
          <TextInput name="hledat" label="Hledat" type="search" defaultValue="domov" />
          <Select
            name="druh"
            label="Druh služby"
            emptyLabel="všechny druhy"
            options={[{ value: '49', label: 'domov pro seniory (§ 49)' }]}
          />
        </FilterForm>
        <FilterLine
          label="Rychlé filtry"
          links={[
            { label: 'všechny', href: '#f-vse', count: 331, current: true },
            { label: 'pod 80 % optima', href: '#f-80', count: 14 },
            { label: 'bez nároku', href: '#f-0', count: 0 },
          ]}
        />
        <ResultCount count={331} forms={['služba', 'služby', 'služeb']} note="14 pod 80 % optima" />
        <DataTable
          caption="Co to udělá se službami, největší pokles nahoře"
          columns={columns}
          rows={grants}
          rowKey={(row) => row.id}
          rowHref={(row) => `#sluzba-${row.id}`}
          rowDetail={(row) => row.id === '1' && <WhyDisclosure of={row.service} lines={allocationTree} open />}
          note="Hodnoty schválené 4. 11. 2026."
        />
        <Pagination page={2} pages={9} hrefOf={(page) => `#strana-${page}`} />
        <ExportLinks
          what="služby a jejich dotace"
          dataDate="21. 11. 2026"
          links={(['DOCX', 'PDF', 'XLSX', 'CSV', 'JSON'] as const).map((format) => ({ format, href: `#export-${format}` }))}
        />
        <PrintOnly>Data k 21. 11. 2026. Vytištěno ze stránky Výpočet 2027.</PrintOnly>
      </Sample>
      <SmallTables />
    </>
  )
}

function SmallTables() {
  return (
    <>
      <Sample title="Prázdný seznam">
        <ResultCount count={0} forms={['záměr', 'záměry', 'záměrů']} />
        <DataTable
          caption="Záměry po termínu"
          columns={columns.slice(0, 3)}
          rows={[]}
          rowKey={(row) => row.id}
          empty="Žádný záměr není po termínu. Okno se zavírá 22. 3. 2026 23:59."
        />
      </Sample>
      <Sample title="Úzká tabulka zůstává tabulkou i na telefonu">
        <DataTable
          caption="Osobní asistence, úvazky na 1 000 obyvatel 65+"
          phone="table"
          columns={[
            { key: 'where', header: 'Území', cell: (row) => row.where },
            { key: 'y2024', header: '2024', number: true, cell: (row) => row.before },
            { key: 'y2026', header: '2026', number: true, cell: (row) => row.after },
          ]}
          rows={[
            { where: '3 obce záměru', before: '0,000', after: '0,210' },
            { where: 'ORP Turnov', before: '0,820', after: '0,890' },
          ]}
          rowKey={(row) => row.where}
        />
      </Sample>
    </>
  )
}

function HistorySamples() {
  return (
    <>
      <Sample title="Historie">
        <Timeline
          events={[
            {
              what: 'Záměr odeslán ORP Turnov',
              instant: '2026-03-16T09:12:00Z',
              when: '16. 3. 2026 10:12',
              who: 'starostka obce Malá Skála',
            },
            {
              what: 'Vrácen k doplnění',
              instant: '2026-03-17T07:30:00Z',
              when: '17. 3. 2026 8:30',
              who: 'koordinátorka ORP Turnov',
              note: <p className="small">Doplňte číslo usnesení zastupitelstva.</p>,
            },
          ]}
        />
      </Sample>
      <Sample title="Co se změnilo">
        <Diff
          changes={[
            { field: 'Jednotky navíc', before: '2,000 úv.', after: '1,500 úv.' },
            { field: 'Indikátor', after: 'počet klientů za rok' },
            { field: 'Poznámka', before: 'čeká na vyjádření poskytovatele' },
          ]}
        />
        <Diff changes={[]} />
      </Sample>
      <Sample title="Proč? (zavřené)">
        <p>
          Dotace <strong>11 841 700 Kč</strong>
        </p>
        <WhyDisclosure of="dotace Domova Pod lipami" lines={allocationTree} />
      </Sample>
    </>
  )
}
