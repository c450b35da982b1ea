import { expectVersion, performAct, requireActor, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { Jobs } from '#app/platform/jobs/jobs.server.ts'
import { requestPublication } from '#app/platform/publication/publish-job.server.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { isPossible } from '#app/shared/workflow.ts'
import { listAreas } from '../measures/measure.queries.server.ts'
import { measuresOf } from '../measures/measure.ts'
import { freezeRound } from '../publication/freeze-round.server.ts'
import { mayDoWithRounds } from '../strategies/strategy.permissions.ts'
import { lockRoundAndStrategy } from './lock-round.server.ts'
import { listRounds, type Round } from './round.queries.server.ts'
import { publicationObstacles } from './round.rules.ts'
import { roundStateLabels, roundTransitions, type RoundAction } from './round.states.ts'
import { saveRoundState } from './save-round.server.ts'

export type PublishContext = ActContext & { jobs: Jobs }
export type RoundVersion = { roundId: string; version: number }

function refuseImpossible(action: RoundAction, round: Round): void {
  if (isPossible(roundTransitions, action, round.state)) return
  throw ruleBroken({ code: 'wrong-state', text: `Kolo je mezitím ${roundStateLabels[round.state]}. Načtěte stránku znovu.` })
}

/** Freezes the strategy with the round under its hash and asks for a new publication. Returns the job that builds it. */
export async function publishRound(context: PublishContext, { roundId, version }: RoundVersion): Promise<string> {
  const actor = requireActor(context)
  return performAct(context, async ({ tx, record }) => {
    const { round, strategy } = await lockRoundAndStrategy(tx, roundId)
    if (!mayDoWithRounds(actor, 'publish')) throw new AppError('forbidden')
    refuseImpossible('publish', round)
    expectVersion(round, version)
    const measures = measuresOf(await listAreas(tx, round.strategyId, roundId))
    const obstacles = publicationObstacles(measures, round, context.today)
    if (obstacles.length > 0) throw ruleBroken(...obstacles)
    await saveRoundState(tx, { id: roundId, state: roundTransitions.publish.to })
    const { sha256, frozen } = await freezeRound(tx, roundId, { publishedAt: context.now, mandateId: actor.mandateId })
    await record({
      act: 'strategy.publish-round',
      subjectKind: 'round',
      subjectId: roundId,
      before: { state: round.state },
      after: { state: roundTransitions.publish.to, sha256, counts: frozen.counts },
    })
    return requestPublication(context.jobs, tx, {
      mandateId: actor.mandateId,
      title: `Zveřejnění: ${strategy.title}, ${round.title}`,
    })
  })
}

/** Opens a published round to be corrected; the public goes on reading what was frozen. */
export async function reopenRound(context: ActContext, { roundId, version }: RoundVersion, note: string): Promise<void> {
  const actor = requireActor(context)
  await performAct(context, async ({ tx, record }) => {
    const { round } = await lockRoundAndStrategy(tx, roundId)
    if (!mayDoWithRounds(actor, 'reopen')) throw new AppError('forbidden')
    refuseImpossible('reopen', round)
    expectVersion(round, version)
    const open = (await listRounds(tx, round.strategyId)).find((other) => other.state === 'draft')
    if (open !== undefined)
      throw ruleBroken({
        code: 'round-open',
        text: `Kolo „${open.title}“ je ještě otevřené. Nejdřív ho zveřejněte, pak půjde opravit toto.`,
      })
    if (note.trim() === '') throw ruleBroken({ code: 'no-note', field: 'note', text: 'Napište, co je potřeba opravit.' })
    await saveRoundState(tx, { id: roundId, state: roundTransitions.reopen.to })
    await record({
      act: 'strategy.reopen-round',
      subjectKind: 'round',
      subjectId: roundId,
      before: { state: round.state },
      after: { state: roundTransitions.reopen.to },
      note: note.trim().slice(0, 1000),
    })
  })
}
