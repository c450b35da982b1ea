import {
  expectVersion,
  performAct,
  requireActor,
  type ActContext,
  type ActTools,
} from '#app/platform/audit/perform-act.server.ts'
import type { Jobs } from '#app/platform/jobs/jobs.server.ts'
import { requestPublication } from '#app/platform/publication/publish-job.server.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { isPossible } from '#app/shared/workflow.ts'
import { freezePlan } from '../publication/freeze-plan.server.ts'
import { planForCheck } from './plan-check.queries.server.ts'
import { canDoWithPlan } from './plan.permissions.ts'
import { lockPlan, type PlanRecord } from './plan.records.server.ts'
import { planActionLabels, planStatusLabels, planTransitions, type PlanAction } from './plan.states.ts'
import { publicationObstacles } from './publication-obstacles.rules.ts'

export type PublishContext = ActContext & { jobs: Jobs }
export type StatusChange = { planId: string; version: number; action: PlanAction }

async function freeze(context: PublishContext, { tx }: ActTools, plan: PlanRecord) {
  const obstacles = publicationObstacles(await planForCheck(tx, plan.id))
  if (obstacles.length > 0) throw ruleBroken(...obstacles.map(({ code, text }) => ({ code, text })))
  const { mandateId, role, organisationName } = requireActor(context)
  const { version, sha256 } = await freezePlan(tx, plan.id, { now: context.now, mandateId, role, organisationName })
  return { publicationVersion: version, sha256 }
}

/**
 * Moves a plan along its table of states. Publishing freezes the whole plan; whatever changes what the public sees
 * asks for a new publication in the same transaction.
 */
export async function changePlanStatus(context: PublishContext, { planId, version, action }: StatusChange): Promise<void> {
  const actor = requireActor(context)
  await performAct(context, async (tools) => {
    const { tx, record } = tools
    const plan = await lockPlan(tx, planId)
    if (!canDoWithPlan(actor, action)) throw new AppError('forbidden')
    if (!isPossible(planTransitions, action, plan.status))
      throw ruleBroken({
        code: 'wrong-state',
        text: `Plán je ${planStatusLabels[plan.status].label}; „${planActionLabels[action]}“ teď nejde. Načtěte stránku znovu.`,
      })
    expectVersion(plan, version)
    const frozen = action === 'publish' ? await freeze(context, tools, plan) : {}
    const { to } = planTransitions[action]
    await tx
      .updateTable('planning.plan')
      .set({ status: to, version: plan.version + 1, updated_at: context.now, updated_by: actor.mandateId })
      .where('id', '=', plan.id)
      .execute()
    await record({
      act: `planning.${action}-plan`,
      subjectKind: 'plan',
      subjectId: plan.id,
      before: { status: plan.status },
      after: { status: to, ...frozen },
    })
    if (action !== 'reopen')
      await requestPublication(context.jobs, tx, { mandateId: actor.mandateId, title: `Zveřejnění: ${plan.title}` })
  })
}
