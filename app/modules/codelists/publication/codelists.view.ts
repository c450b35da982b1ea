import type { CodeListKey } from '../definitions/code-list-keys.ts'
import { serviceTypeAttributes, type ServiceTypeAttributes } from '../definitions/attributes.schema.ts'
import { shownVersion, versionOn, type Code } from '../rows/code.ts'

export type ServiceType = ServiceTypeAttributes & { code: string; name: string }

/** Code lists as public pages and other rooms read them. */
export type CodeListsView = {
  /** All rows of a list in the order of codes, ended ones too. */
  codesOf(list: CodeListKey): readonly Code[]
  find(list: CodeListKey, code: string): Code | undefined
  /** The name on a day; of a row that is not valid then the nearest one, and of an unknown code the code itself. */
  nameOf(list: CodeListKey, code: string, day: string): string
  serviceTypesOn(day: string): ServiceType[]
}

const keyOf = (list: string, code: string): string => `${list} ${code}`

/** Service types with their attributes, as they are on the day. */
export function serviceTypesOf(codes: readonly Code[], day: string): ServiceType[] {
  return codes.flatMap((code) => {
    const version = versionOn(code, day)
    const attributes = serviceTypeAttributes.safeParse(version?.attributes)
    return version !== undefined && attributes.success ? [{ code: code.code, name: version.name, ...attributes.data }] : []
  })
}

export function viewCodeLists(entries: readonly Code[]): CodeListsView {
  const byList = Map.groupBy(entries, (code) => code.list)
  const byKey = new Map(entries.map((code) => [keyOf(code.list, code.code), code]))
  const codesOf = (list: CodeListKey): readonly Code[] => byList.get(list) ?? []
  return {
    codesOf,
    find: (list, code) => byKey.get(keyOf(list, code)),
    nameOf(list, code, day) {
      const row = byKey.get(keyOf(list, code))
      return (row && shownVersion(row, day)?.name) ?? code
    },
    serviceTypesOn: (day) => serviceTypesOf(codesOf('service-types'), day),
  }
}
