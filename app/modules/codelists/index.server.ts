import type { Queryable } from '#app/platform/database/database.server.ts'
import { serviceTypesOf, type ServiceType } from './publication/codelists.view.ts'
import { listCodes } from './rows/code.queries.server.ts'

export { importCodeFile, previewCodeFile } from './import/import-code-file.server.ts'
export { codeListsPart } from './publication/codelists-part.server.ts'
export { codeListsSearch } from './publication/codelists-search.server.ts'
export { codeListUses, findCodeUses } from './rows/code-uses.server.ts'
export { findCode, listAllCodes, listCodes } from './rows/code.queries.server.ts'

/** Service types valid on the day, in the order of §§. */
export async function listServiceTypes(database: Queryable, day: string): Promise<ServiceType[]> {
  return serviceTypesOf(await listCodes(database, 'service-types'), day)
}
export { seedCodeList } from './import/seed-code-list.server.ts'
export { codeListsDatasets } from './publication/codelists-datasets.server.ts'
