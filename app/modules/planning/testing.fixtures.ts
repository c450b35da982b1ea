import type { ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { Database } from '#app/platform/database/database.server.ts'
import type { JobRequest, Jobs } from '#app/platform/jobs/jobs.server.ts'
import { aContext, anActor } from '#tests/set-up/test-context.ts'
import { emptyCard, type CardContent } from './cards/card.ts'
import { formOfCard } from './cards/card.form.ts'
import type { FormValues } from './forms/form-values.ts'

export const planForm: FormValues = { title: ['Zkušební plán'], yearFrom: ['2027'], yearTo: ['2029'], numbering: ['dotted'] }

/** A card without gaps; a test changes the one thing that matters. */
export function aCard(changes: Partial<CardContent> = {}): CardContent {
  return {
    ...emptyCard,
    number: '1.1.1',
    name: 'Pečovatelská služba v malých obcích',
    targetGroups: [{ code: null, text: 'senioři' }],
    serviceTypes: [{ code: null, section: '40', name: 'Pečovatelská služba' }],
    period: { from: '2027-01-01', to: '2029-12-31', text: '2027–2029' },
    responsibility: { text: 'obce', organisations: [{ organisationId: null, name: 'obce' }] },
    costs: { text: '18 mil. Kč/rok', amount: 1_800_000_000n, perYear: true, items: [] },
    fundingSources: [{ code: null, text: 'MPSV' }],
    description: 'Služba dojede do každé obce.',
    measures: ['dohoda obcí'],
    ...changes,
  }
}

export const cardForm = (changes: Partial<CardContent> = {}, version = 1): FormValues => formOfCard(aCard(changes), version)

/** A planner whose queued jobs are remembered instead of done. */
export function aPlanner(database: Database): ActContext & { jobs: Jobs; sent: JobRequest[] } {
  const sent: JobRequest[] = []
  const jobs: Jobs = {
    send: async (request) => `job-${sent.push(request)}`,
    work: async () => undefined,
    stop: async () => undefined,
  }
  return { ...aContext(database, anActor('region-planner')), jobs, sent }
}
