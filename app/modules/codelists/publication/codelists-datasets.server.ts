import type { DatasetContribution } from '#app/platform/contributions.server.ts'
import { codeLists } from '../definitions/code-lists.ts'

const formats = ['XLSX', 'CSV', 'JSON'] as const

export const codeListsDatasets: DatasetContribution = {
  name: 'codelists',
  datasets: () =>
    codeLists.map(({ path, name, describes }) => ({
      title: `Číselník: ${name}`,
      description: describes,
      files: formats.map((format) => ({ format, href: `/ciselniky/${path}/export/${format.toLowerCase()}` })),
    })),
}
