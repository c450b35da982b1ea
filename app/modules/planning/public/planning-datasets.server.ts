import type { Dataset, DatasetContribution } from '#app/platform/contributions.server.ts'
import { publicPlanHref } from '../publication/plan.hrefs.ts'
import { planningPart } from '../publication/planning-part.server.ts'

const formats = ['CSV', 'JSON', 'XLSX', 'DOCX', 'PDF'] as const

const filesOf = (base: string): Dataset['files'] =>
  formats.map((format) => ({ format, href: `${base}/export/${format.toLowerCase()}` }))

/** Published plans and their lineage as open data. */
export const planningDatasets: DatasetContribution = {
  name: 'planning',
  datasets(publication) {
    const { plans } = publication.read(planningPart)
    if (plans.length === 0) return []
    return [
      ...plans.map((plan) => ({
        title: plan.title,
        description:
          'Cíle a karty aktivit se všemi údaji: pro koho, jaké služby, kdy, kdo odpovídá, kolik stojí a z čeho se platí.',
        files: filesOf(publicPlanHref(plan.slug)),
      })),
      {
        title: 'Návaznost karet mezi plány',
        description: 'Co se stalo s každou kartou každého zveřejněného plánu.',
        files: filesOf('/plany/navaznost'),
      },
    ]
  },
}
