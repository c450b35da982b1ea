import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { composition } from '#app/composition.server.ts'
import type { Database } from '#app/platform/database/database.server.ts'
import { createFiles } from '#app/platform/files/files.server.ts'
import { folderStore } from '#app/platform/files/file-store.server.ts'
import type { JobRequest, Jobs } from '#app/platform/jobs/jobs.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { AppError } from '#app/shared/errors.ts'
import type { Role } from '#app/shared/roles.ts'
import { aContext, anActor } from '#tests/set-up/test-context.ts'
import { getContent, getImport, getKind, stampOfForm } from './import.records.server.ts'
import { recogniseImportJob } from './recognise-import.server.ts'
import { uploadImport } from './upload-import.server.ts'

export type Office = ReturnType<typeof anOffice>

/** Somebody at work with imports; jobs are remembered and done when asked. */
export function anOffice(database: Database, role: Role = 'region-planner') {
  const sent: JobRequest[] = []
  const jobs: Jobs = {
    send: (request) => {
      sent.push(request)
      return Promise.resolve('00000000-0000-7000-8000-0000000000aa')
    },
    work: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  }
  const files = createFiles(database, folderStore(mkdtempSync(path.join(os.tmpdir(), 'opora-imports-'))))
  const base = aContext(database, anActor(role))
  const context = { ...base, files, jobs, contributions: composition } as unknown as RequestContext
  const log = { error: () => undefined } as unknown as RequestContext['log']
  const tools = { database, files, log, now: () => base.now, today: () => base.today }
  const job = recogniseImportJob(composition.imports)(tools)
  const progress = { report: () => Promise.resolve(), finish: () => Promise.resolve() }
  const workOff = async (): Promise<void> => {
    for (const { data } of sent.splice(0)) await job.run(data, progress, { id: 'job' })
  }
  return { context, sent, workOff }
}

export async function upload(office: Office, file: string, kind: string, targetId: string | null = null): Promise<string> {
  const content = new Uint8Array(await readFile(file))
  const name = path.basename(file)
  return uploadImport(office.context, { kind, targetId, file: { name, mediaType: 'application/octet-stream', content } })
}

/** Uploaded and recognised. */
export async function imported(office: Office, file: string, kind: string, targetId: string | null = null): Promise<string> {
  const id = await upload(office, file, kind, targetId)
  await office.workOff()
  return id
}

export async function opened({ context }: Office, id: string) {
  const record = getContent(await getImport(context.database, id))
  return { record, kind: getKind(context.contributions, record.kind), content: record.content }
}

/** The form of an item as it stands, with its stamp and some answers changed. */
export async function formOf(office: Office, id: string, key: string, changes: Record<string, string> = {}) {
  const { kind, content } = await opened(office, id)
  const form = kind.itemForm(content, key)
  if (form === undefined) throw new Error(`no item ${key}`)
  const answers = Object.fromEntries(form.fields.map(({ name, value }) => [name, [changes[name] ?? value]]))
  return { at: { importId: id, key, stamp: stampOfForm(form) }, answers }
}

export async function headAnswers(office: Office, id: string, changes: Record<string, string> = {}) {
  const { kind, content, record } = await opened(office, id)
  const { fields } = kind.headForm(content, record.text)
  const answers = Object.fromEntries(fields.map(({ name, value }) => [name, [changes[name] ?? value]]))
  return { at: { importId: id, version: record.version }, answers }
}

/** The refusal of an act, as a code with the codes of its reasons. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof AppError) return [error.code, ...error.reasons.map((reason) => reason.code)].join(' ')
    throw error
  }
  return 'no refusal'
}
