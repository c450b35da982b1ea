import { performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { isUuid } from '#app/shared/keys.ts'
import { cleanText, firstValue, type FormValues } from '../forms/form-values.ts'
import { lockPlanForEdit, stampOf } from '../plans/plan.records.server.ts'
import { isLinkKind } from './lineage.ts'
import { readLineage } from './lineage.queries.server.ts'
import { linkObstacles, type NewLink } from './link-obstacles.rules.ts'

function readLink(values: FormValues): NewLink {
  const kind = firstValue(values, 'kind')
  if (!isLinkKind(kind)) throw ruleBroken({ code: 'no-kind', field: 'kind', text: 'Vyberte, co se s kartou stalo.' })
  return {
    kind,
    from: kind === 'new' ? null : firstValue(values, 'from') || null,
    to: kind === 'cancelled' ? null : firstValue(values, 'to') || null,
    reason: cleanText(firstValue(values, 'reason')) || null,
  }
}

/** Adds a link to the lineage that a plan describes: to one of its cards, or from a card that it does not take over. */
export async function addLink(context: ActContext, planId: string, values: FormValues): Promise<void> {
  await performAct(context, async ({ tx, record }) => {
    const plan = await lockPlanForEdit(tx, context, planId)
    const link = readLink(values)
    const lineage = await readLineage(tx)
    const obstacles = linkObstacles(link, lineage)
    const to = lineage.cards.find((card) => card.id === link.to)
    if (obstacles.length === 0 && to !== undefined && to.planSlug !== plan.slug)
      obstacles.push({ code: 'other-plan', field: 'to', text: 'Cílová karta musí patřit do tohoto plánu.' })
    if (obstacles.length > 0) throw ruleBroken(...obstacles)
    const id = newId()
    const { now, mandateId } = stampOf(context)
    await tx
      .insertInto('planning.card_link')
      .values({
        id,
        plan_id: plan.id,
        from_card_id: link.from,
        to_card_id: link.to,
        kind: link.kind,
        reason: link.reason,
        created_at: now,
        created_by: mandateId,
      })
      .execute()
    await record({ act: 'planning.add-link', subjectKind: 'card-link', subjectId: id, after: link })
  })
}

export async function removeLink(context: ActContext, planId: string, values: FormValues): Promise<void> {
  const linkId = firstValue(values, 'linkId')
  await performAct(context, async ({ tx, record }) => {
    const plan = await lockPlanForEdit(tx, context, planId)
    const removed = isUuid(linkId)
      ? await tx
          .deleteFrom('planning.card_link')
          .where('id', '=', linkId)
          .where('plan_id', '=', plan.id)
          .returning(['from_card_id as from', 'to_card_id as to', 'kind', 'reason'])
          .executeTakeFirst()
      : undefined
    if (removed === undefined) throw new AppError('not-found')
    await record({ act: 'planning.remove-link', subjectKind: 'card-link', subjectId: linkId, before: removed })
  })
}
