import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { announceJob } from '#app/platform/jobs/job-progress.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import { projectRoot } from '#app/platform/root.server.ts'
import type { TestHouse } from '#tests/set-up/built-server.ts'

const LIST = 'vekove-skupiny'

export type Examples = {
  parameters: Record<string, string>
  /** Where the same name means another thing. */
  ofPattern: Record<string, Record<string, string>>
}

/** A look-alike document brought in by a planner, recognised and waiting for review. */
async function exampleImport({ database, url, cookieOf }: TestHouse): Promise<string> {
  const form = new FormData()
  const content = await readFile(path.join(projectRoot, 'tests/documents/generated/plan-a.html'))
  form.set('kind', 'plan')
  form.set('file', new File([content], 'plan-a.html', { type: 'text/html' }))
  const response = await fetch(`${url}/prace/import`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { cookie: await cookieOf('region-planner'), origin: url },
  })
  const id = response.headers.get('location')?.split('/').at(-1)
  if (id === undefined) throw new Error(`The document was not accepted: ${response.status}`)
  for (let tries = 0; tries < 300; tries += 1) {
    const row = await database.selectFrom('planning.document_import').select('state').where('id', '=', id).executeTakeFirst()
    if (row?.state === 'review') return id
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The document was not recognised within half a minute')
}

/** A file of municipalities brought in by a planner, waiting for the decision. */
async function exampleBatch({ url, cookieOf }: TestHouse): Promise<string> {
  const form = new FormData()
  const content = await readFile(path.join(projectRoot, 'database/reference/municipalities.csv'))
  form.set('soubor', new File([content], 'obce.csv', { type: 'text/csv' }))
  form.set('platne', '2026-03-01')
  form.set('zdroj', 'zkouška')
  const response = await fetch(`${url}/prace/uzemi/import`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { cookie: await cookieOf('region-planner'), origin: url },
  })
  const id = response.headers.get('location')?.split('/').at(-1)
  if (id === undefined) throw new Error(`The file was not accepted: ${response.status} ${await response.text()}`)
  return id
}

/** A whole code list brought in by a methodologist, waiting for the decision. */
async function exampleCodeImport({ url, cookieOf }: TestHouse): Promise<string> {
  const form = new FormData()
  const content = await readFile(path.join(projectRoot, 'database/reference/age-groups.csv'))
  form.set('soubor', new File([content], 'vekove-skupiny.csv', { type: 'text/csv' }))
  form.set('platne', '2026-03-01')
  form.set('zdroj', 'zkouška')
  const response = await fetch(`${url}/prace/ciselniky/${LIST}/import`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { cookie: await cookieOf('region-methodologist'), origin: url },
  })
  const id = response.headers.get('location')?.split('/').at(-1)
  if (id === undefined) throw new Error(`The code list was not accepted: ${response.status} ${await response.text()}`)
  return id
}

async function planParameters({ database }: TestHouse): Promise<Record<string, string>> {
  const plan = await database.selectFrom('planning.plan').select('id').where('status', '=', 'draft').executeTakeFirstOrThrow()
  const card = await database.selectFrom('planning.card').select('id').where('plan_id', '=', plan.id).executeTakeFirstOrThrow()
  return { planId: plan.id, cardId: card.id, step: 'zverejneni', planSlug: '2024-2026', cardNumber: '1.1.1' }
}

async function strategyParameters({ database }: TestHouse): Promise<Record<string, string>> {
  const strategy = await database.selectFrom('strategy.strategy').select(['id', 'slug']).executeTakeFirstOrThrow()
  const round = await database
    .selectFrom('strategy.round')
    .select('id')
    .where('strategy_id', '=', strategy.id)
    .orderBy('as_of', 'desc')
    .executeTakeFirstOrThrow()
  const own = await database.selectFrom('identity.mandate').select('organisation_id').where('role', '=', 'guarantor').execute()
  const measure = await database
    .selectFrom('strategy.measure')
    .innerJoin('strategy.area', 'strategy.area.id', 'strategy.measure.area_id')
    .select(['strategy.measure.id', 'number', 'numeral', 'area_id'])
    .where((eb) =>
      eb.or([
        eb('guarantor_organisation_id', 'is', null),
        eb(
          'guarantor_organisation_id',
          'not in',
          own.map((row) => row.organisation_id),
        ),
      ]),
    )
    .executeTakeFirstOrThrow()
  return {
    id: strategy.id,
    slug: strategy.slug,
    roundId: round.id,
    measureId: measure.id,
    areaId: measure.area_id,
    numeral: measure.numeral,
    number: measure.number,
    file: 'prehled.csv',
  }
}

/** For each parameter of an address a value that exists in the demonstration. */
export async function exampleParameters(house: TestHouse): Promise<Examples> {
  const { database } = house
  const mandate = await database
    .selectFrom('identity.mandate')
    .select('id')
    .where('role', '=', 'region-planner')
    .executeTakeFirstOrThrow()
  const jobId = newId()
  await announceJob(database, { id: jobId, kind: 'test', title: 'Zkušební úloha', mandateId: mandate.id })
  return {
    parameters: {
      mandateId: mandate.id,
      jobId,
      '*': 'takova-stranka-neni',
      format: 'csv',
      list: LIST,
      code: '577626',
      importId: await exampleImport(house),
      batchId: await exampleBatch(house),
      itemKey: 'nova',
      from: '0',
      ...(await planParameters(house)),
      ...(await strategyParameters(house)),
    },
    ofPattern: {
      '/uzemi/orp/:code': { code: '5109' },
      '/prace/ciselniky/import/:importId': { importId: await exampleCodeImport(house) },
      ...Object.fromEntries(
        ['', '/zmena', '/ukonceni', '/smazani'].map((act) => [`/prace/ciselniky/:list/radek/:code${act}`, { code: '1-6' }]),
      ),
    },
  }
}
