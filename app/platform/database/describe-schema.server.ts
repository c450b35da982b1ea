import type pg from 'pg'

type Column = {
  table_schema: string
  table_name: string
  column_name: string
  udt_name: string
  is_nullable: string
  generated: boolean
  always: boolean
}

const typeOf: Record<string, string> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  float8: 'number',
  int8: 'bigint',
  uuid: 'string',
  text: 'string',
  bpchar: 'string',
  date: 'string',
  timestamptz: 'string',
  bytea: 'Buffer',
  jsonb: 'Json',
  xid8: 'string',
  _text: 'string[]',
  _int4: 'number[]',
}

const columnsSql = `
  select c.table_schema, c.table_name, c.column_name, c.udt_name, c.is_nullable,
         (c.column_default is not null or c.is_identity = 'YES' or c.is_generated = 'ALWAYS') as generated,
         (c.identity_generation is not distinct from 'ALWAYS' or c.is_generated = 'ALWAYS') as always
  from information_schema.columns c
  where c.table_schema not in ('pg_catalog', 'information_schema', 'jobs', 'public')
  order by c.table_schema, c.table_name, c.ordinal_position`

function describeColumn(column: Column): string {
  const base = typeOf[column.udt_name]
  if (base === undefined)
    throw new Error(`No type for ${column.udt_name} (${column.table_schema}.${column.table_name}.${column.column_name})`)
  const select = column.is_nullable === 'YES' ? `${base} | null` : base
  if (column.always) return `ColumnType<${select}, never, never>`
  if (base === 'Json')
    return column.generated
      ? `ColumnType<${select}, string | undefined, string>`
      : `ColumnType<${select}, ${column.is_nullable === 'YES' ? 'string | null' : 'string'}, ${column.is_nullable === 'YES' ? 'string | null' : 'string'}>`
  return column.generated ? `Generated<${select}>` : select
}

/** The database's tables as a TypeScript file; `database/generated/schema.ts` must equal it. */
export async function describeSchema(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<Column>(columnsSql)
  const tables = Map.groupBy(rows, (row) => `${row.table_schema}.${row.table_name}`)
  const lines = [...tables].map(([name, columns]) =>
    [`  '${name}': {`, ...columns.map((column) => `    ${column.column_name}: ${describeColumn(column)}`), '  }'].join('\n'),
  )
  return [
    '// Made from the migrations by `npm run generate:schema`; do not edit.',
    "import type { ColumnType, Generated } from 'kysely'",
    '',
    'export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }',
    '',
    'export type Schema = {',
    ...lines,
    '}',
    '',
  ].join('\n')
}
