import type { DocumentDescription } from '#app/shared/documents/document.ts'
import type { Column, Row, TableDescription } from '#app/shared/documents/table.ts'
import { orUnknown, unknown } from '#app/shared/documents/values.ts'
import { attributeText, type AttributeField, type AttributeValue } from '../definitions/attribute-field.ts'
import type { CodeList } from '../definitions/code-lists.ts'
import { standardColumns } from '../import/code-file.rules.ts'
import { versionOn, type Code } from '../rows/code.ts'

const cell = (field: AttributeField, value: AttributeValue | undefined) =>
  field.kind === 'integer' && typeof value === 'number' ? value : field.kind === 'integer' ? unknown : attributeText(field, value)

function columnsOf(list: CodeList): Column[] {
  return [
    { key: 'code', label: standardColumns.code, kind: 'text' },
    { key: 'name', label: standardColumns.name, kind: 'text' },
    ...list.fields.map(({ key, label, kind }): Column => ({ key, label, kind: kind === 'integer' ? 'integer' : 'text' })),
    { key: 'validFrom', label: standardColumns.validFrom, kind: 'date' },
    { key: 'validTo', label: standardColumns.validTo, kind: 'date' },
    { key: 'supersededBy', label: standardColumns.supersededBy, kind: 'text' },
    { key: 'source', label: standardColumns.source, kind: 'text' },
  ]
}

/** The list as it is on the day; the file can be changed and uploaded again. */
export function describeCodeList(
  list: CodeList,
  codes: readonly Code[],
  { day, dataAsOf }: { day: string; dataAsOf: string },
): DocumentDescription {
  const rows = codes.flatMap((code): Row[] => {
    const version = versionOn(code, day)
    if (version === undefined) return []
    return [
      {
        code: code.code,
        name: version.name,
        ...Object.fromEntries(list.fields.map((field) => [field.key, cell(field, version.attributes[field.key])])),
        validFrom: version.validFrom,
        validTo: orUnknown(version.validTo),
        supersededBy: code.supersededBy ?? '',
        source: version.source,
      },
    ]
  })
  const table: TableDescription = { type: 'table', key: list.path, caption: list.name, columns: columnsOf(list), rows }
  return {
    title: list.name,
    language: 'cs',
    dataAsOf,
    orientation: 'landscape',
    sections: [{ type: 'paragraph', text: list.describes }, table],
  }
}
