import type { SearchContribution } from '#app/platform/contributions.server.ts'
import { statusLabels, statusKey } from '../measures/measure.labels.ts'
import { measuresOf, measureTitle } from '../measures/measure.ts'
import { areaHref, measureHref, strategyHref } from '../public/strategy.hrefs.ts'
import { strategyPart } from './strategy-part.server.ts'

/** Strategies, their areas and measures as the newest round says them. */
export const strategySearch: SearchContribution = {
  name: 'strategies',
  entries: (publication) =>
    publication.read(strategyPart).strategies.flatMap(({ head, rounds: [newest] }) => {
      if (newest === undefined) return []
      return [
        { id: head.id, kind: 'strategie', title: head.title, text: head.summary, href: strategyHref(head.slug), context: '' },
        ...newest.areas.map(({ numeral, name, intro }) => ({
          id: `${head.id} ${numeral}`,
          kind: 'oblast strategie',
          title: `${numeral}. ${name}`,
          text: intro,
          href: areaHref(head.slug, numeral),
          context: head.title,
        })),
        ...measuresOf(newest.areas).map((measure) => ({
          id: measure.id,
          kind: 'opatření strategie',
          title: measureTitle(measure),
          text: [measure.indicator, measure.guarantor.text, measure.cooperating.join(' '), measure.report.comment].join(' '),
          href: measureHref(head.slug, measure),
          context: `${measure.areaName}, ${statusLabels[statusKey(measure.report.status)]}`,
        })),
      ]
    }),
}
