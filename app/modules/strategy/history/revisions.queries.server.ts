import { z } from 'zod'
import type { Queryable } from '#app/platform/database/database.server.ts'
import { isRole, roleLabels } from '#app/shared/roles.ts'
import type { FieldChange } from '../differences/difference-of-strategies.rules.ts'
import { measureCode } from '../measures/measure.ts'

export type RevisionView = {
  id: string
  measureId: string
  code: string
  name: string
  /** The round whose report changed; null where the definition did. */
  roundTitle: string | null
  at: string
  /** Person and mandate in words; empty for an import by the system. */
  who: string
  changes: FieldChange[]
  note: string
}

const fields = [
  'name',
  'indicator',
  'deadline',
  'guarantor',
  'cooperating',
  'status',
  'reason',
  'comment',
  'evidence',
  'problem',
] as const
const storedChanges = z.array(z.object({ field: z.enum(fields), before: z.string(), after: z.string() }))

const revisions = (database: Queryable) =>
  database
    .selectFrom('strategy.revision as revision')
    .innerJoin('strategy.measure as measure', 'measure.id', 'revision.measure_id')
    .innerJoin('strategy.area as area', 'area.id', 'measure.area_id')
    .leftJoin('strategy.round as round', 'round.id', 'revision.round_id')
    .leftJoin('identity.mandate as mandate', 'mandate.id', 'revision.mandate_id')
    .leftJoin('identity.person as person', 'person.id', 'mandate.person_id')
    .leftJoin('identity.organisation as organisation', 'organisation.id', 'mandate.organisation_id')
    .select([
      'revision.id',
      'revision.measure_id as measureId',
      'revision.changed_at as at',
      'revision.changes',
      'revision.note',
      'measure.number',
      'measure.name',
      'area.numeral',
      'round.title as roundTitle',
      'person.name as person',
      'mandate.role',
      'organisation.name as organisation',
    ])
    .orderBy('revision.changed_at', 'desc')
    .orderBy('revision.id', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof revisions>['executeTakeFirstOrThrow']>>

function viewOf({
  id,
  measureId,
  at,
  changes,
  note,
  number,
  name,
  numeral,
  roundTitle,
  person,
  role,
  organisation,
}: Row): RevisionView {
  const roleLabel = role !== null && isRole(role) ? roleLabels[role] : null
  const who = [person, roleLabel, organisation].filter((part) => part !== null).join(', ')
  return {
    id,
    measureId,
    code: measureCode(numeral, number),
    name,
    roundTitle,
    at,
    who,
    changes: storedChanges.parse(changes),
    note,
  }
}

/** Changes of one measure, newest first. */
export async function listRevisionsOfMeasure(database: Queryable, measureId: string): Promise<RevisionView[]> {
  return (await revisions(database).where('revision.measure_id', '=', measureId).execute()).map(viewOf)
}

/** The newest change of the definition (`roundId` null) or of the report in a round. */
export async function findNewestRevision(
  database: Queryable,
  { measureId, roundId }: { measureId: string; roundId: string | null },
): Promise<RevisionView | undefined> {
  const row = await revisions(database)
    .where('revision.measure_id', '=', measureId)
    .where('revision.round_id', roundId === null ? 'is' : '=', roundId)
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : viewOf(row)
}

/** Changes of all measures of a strategy, newest first, a page at a time. */
export async function listRevisions(
  database: Queryable,
  strategyId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ revisions: RevisionView[]; count: number }> {
  const rows = await revisions(database).where('area.strategy_id', '=', strategyId).limit(limit).offset(offset).execute()
  const { count } = await database
    .selectFrom('strategy.revision as revision')
    .innerJoin('strategy.measure as measure', 'measure.id', 'revision.measure_id')
    .innerJoin('strategy.area as area', 'area.id', 'measure.area_id')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('area.strategy_id', '=', strategyId)
    .executeTakeFirstOrThrow()
  return { revisions: rows.map(viewOf), count: Number(count) }
}
