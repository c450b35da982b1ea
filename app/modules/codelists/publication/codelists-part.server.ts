import type { PublicationPart } from '#app/platform/publication/publication-part.server.ts'
import type { Code } from '../rows/code.ts'
import { listAllCodes } from '../rows/code.queries.server.ts'
import { viewCodeLists, type CodeListsView } from './codelists.view.ts'

/** All code lists are public, with their history. */
export const codeListsPart: PublicationPart<Code, CodeListsView> = {
  name: 'codelists',
  collect: listAllCodes,
  view: viewCodeLists,
}
