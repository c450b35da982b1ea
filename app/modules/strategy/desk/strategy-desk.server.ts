import type { DeskContribution, DeskItem } from '#app/platform/contributions.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { hasRole, type Actor } from '#app/shared/roles.ts'
import { pluralise } from '#app/shared/text.ts'
import { measureForms } from '../measures/measure.labels.ts'
import { listAreas } from '../measures/measure.queries.server.ts'
import { hasGuarantor } from '../measures/measure.rules.ts'
import { measuresOf, measureTitle } from '../measures/measure.ts'
import { listOpenRounds, listOwnRounds } from '../reports/own-measures.queries.server.ts'
import { publicationObstacles } from '../rounds/round.rules.ts'
import { canEditStrategies, isGuarantor, mayDoWithRounds } from '../strategies/strategy.permissions.ts'
import { publishRoundHref, reportHref, roundHref, workingStrategyHref } from '../strategies/working.hrefs.ts'

const waits = { group: 'waits-for-me' } as const

/** Measures that wait for the guarantor's report, until the round's deadline. */
async function itemsOfGuarantor({ database }: RequestContext, actor: Actor): Promise<DeskItem[]> {
  const rounds = await listOwnRounds(database, actor.organisationId)
  return rounds.flatMap(({ round, measures }) =>
    measures
      .filter(({ measure }) => measure.report.status === null)
      .map(({ measure }) => ({
        ...waits,
        verb: 'Sdělit, jak se plní',
        object: measureTitle(measure),
        href: reportHref(round.id, measure.id),
        deadline: round.reportsUntil,
        state: { label: 'čeká na zprávu', tone: 'warn' as const },
      })),
  )
}

/** Open rounds: to be published where nothing stands in the way, otherwise waiting for guarantors; and measures nobody answers for. */
async function itemsOfOffice({ database, today }: RequestContext, actor: Actor): Promise<DeskItem[]> {
  const open = await listOpenRounds(database)
  const items = await Promise.all(
    open.map(async ({ round, strategyTitle }): Promise<DeskItem[]> => {
      const measures = measuresOf(await listAreas(database, round.strategyId, round.id))
      const silent = measures.filter(({ report }) => report.status === null).length
      const orphans = measures.filter(({ guarantor }) => !hasGuarantor(guarantor)).length
      const isOver = publicationObstacles(measures, round, today).length === 0
      const object = `${round.title}, ${strategyTitle}`
      const waiting: DeskItem = {
        group: 'waits-for-others',
        verb: 'Sledovat odpovědi gestorů',
        object: `${object}: chybí ${pluralise(silent, measureForms)}`,
        href: roundHref(round.id),
        deadline: round.reportsUntil,
        state: { label: 'sbírají se zprávy', tone: 'progress' },
      }
      const publishing: DeskItem = {
        ...waits,
        verb: 'Zveřejnit kolo',
        object: `${object}, stav k ${formatDate(round.asOf)}`,
        href: publishRoundHref(round.id),
        deadline: null,
        state: {
          label: silent === 0 ? 'zprávy jsou všechny' : `chybí ${pluralise(silent, measureForms)}`,
          tone: silent === 0 ? 'done' : 'warn',
        },
      }
      const naming: DeskItem = {
        ...waits,
        verb: 'Určit gestora',
        object: `${pluralise(orphans, measureForms)}, ${strategyTitle}`,
        href: `${workingStrategyHref(round.strategyId)}?chybi=missing-guarantor#opatreni`,
        deadline: null,
        state: { label: 'bez gestora', tone: 'warn' },
      }
      const rounds = isOver && mayDoWithRounds(actor, 'publish') ? [publishing] : [waiting]
      return orphans > 0 && canEditStrategies(actor) ? [...rounds, naming] : rounds
    }),
  )
  return items.flat()
}

export const strategyDesk: DeskContribution = {
  name: 'strategies',
  async items(context, actor) {
    if (isGuarantor(actor)) return itemsOfGuarantor(context, actor)
    return hasRole(actor, 'region-planner', 'region-approver', 'administrator') ? itemsOfOffice(context, actor) : []
  },
}
