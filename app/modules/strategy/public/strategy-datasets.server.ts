import type { Dataset, DatasetContribution } from '#app/platform/contributions.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { strategyPart } from '../publication/strategy-part.server.ts'
import { exportHref } from './strategy.hrefs.ts'

const formats = ['PDF', 'DOCX', 'XLSX', 'CSV', 'JSON'] as const

/** Each published round of each strategy with all its measures. */
export const strategyDatasets: DatasetContribution = {
  name: 'strategies',
  datasets: (publication) =>
    publication.read(strategyPart).strategies.flatMap(({ head, rounds }) =>
      rounds.map(({ round }, index): Dataset => ({
        title: `${head.title}: ${round.title}`,
        description: `Opatření s indikátorem, termínem, gestorem, stavem a komentářem k ${formatDate(round.asOf)}.`,
        files: formats.map((format) => ({
          format,
          href: exportHref(head.slug, `zprava.${format.toLowerCase()}`, { kolo: index === 0 ? null : round.asOf }),
        })),
      })),
    ),
}
