import type { DatasetContribution } from '#app/platform/contributions.server.ts'
import { pluralise } from '#app/shared/text.ts'
import { municipalityForms } from '../places/place.ts'
import { territoryPart } from './territory-part.server.ts'

const formats = ['XLSX', 'CSV', 'JSON'] as const

export const territoryDatasets: DatasetContribution = {
  name: 'territory',
  datasets(publication) {
    const view = publication.read(territoryPart)
    return [
      {
        title: 'Obce kraje',
        description: `${pluralise(view.municipalities.length, municipalityForms)} s kódy, ORP, POÚ, okresem, počtem obyvatel a polohou.`,
        files: formats.map((format) => ({ format, href: `/uzemi/obce/export/${format.toLowerCase()}` })),
      },
    ]
  },
}
