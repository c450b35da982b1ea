import { performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import { ruleBroken } from '#app/shared/errors.ts'
import { freeSlug } from '../plans/create-plan.server.ts'
import type { PlanHeadInput } from '../plans/plan-head.form.ts'
import { requirePlanner, stampOf } from '../plans/plan.records.server.ts'
import { planDocument, type PlanDocument } from './plan-document.ts'
import { writePlanFromDocument, type WrittenPlan } from './write-plan.server.ts'

/** Anything that claims to be a recognised plan; what is not gets a sentence instead of an exception. */
export function readPlanDocument(recognised: unknown): PlanDocument {
  const parsed = planDocument.safeParse(recognised)
  if (parsed.success) return parsed.data
  const place = parsed.error.issues[0]?.path.join('.') ?? ''
  throw ruleBroken({ code: 'not-a-plan', text: `Rozpoznaný plán nejde uložit: nečekaná hodnota v místě „${place}“.` })
}

export type NewPlanFromDocument = PlanHeadInput & { predecessorId: string | null; fileName?: string }

/** A draft plan from what was recognised in a document; nothing of the document is lost. */
export async function createPlanFromRecognised(
  context: ActContext,
  recognised: unknown,
  { predecessorId, fileName, ...input }: NewPlanFromDocument,
): Promise<WrittenPlan> {
  requirePlanner(context)
  const document = readPlanDocument(recognised)
  return performAct(context, async ({ tx, record }) => {
    const head = { ...input, slug: await freeSlug(tx, input), predecessorId }
    const written = await writePlanFromDocument(tx, { head, document }, stampOf(context))
    await record({
      act: 'planning.import-plan',
      subjectKind: 'plan',
      subjectId: written.planId,
      after: {
        ...head,
        fileName,
        goals: document.goals.length,
        cards: document.cards.length,
        unplaced: document.unplaced.length,
      },
    })
    return written
  })
}
