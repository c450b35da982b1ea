import { redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { discardDraft, findDraft, saveDraft, type Draft } from './drafts.server.ts'
import { valuesOfForm } from './form-values.ts'

/** The draft with which somebody's form opens. */
export const draftOf = async (context: RequestContext, subject: string): Promise<Draft | null> =>
  (await findDraft(context.database, { personId: requireActor(context).personId, subject })) ?? null

/**
 * The part of a page's action that handles drafts: keeps what is being typed, or throws it away.
 * Undefined means that the form itself was sent.
 */
export async function handleDraft(
  context: RequestContext,
  form: FormData,
  { subject, pageHref }: { subject: string; pageHref: string },
) {
  const { personId } = requireActor(context)
  const intent = form.get('intent')
  if (intent === 'draft') {
    await saveDraft(context.database, { personId, subject }, { values: valuesOfForm(form), now: context.now })
    return { savedAt: context.now }
  }
  if (intent !== 'discard-draft') return undefined
  await discardDraft(context.database, personId, subject)
  return redirect(pageHref)
}
