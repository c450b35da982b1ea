import type { NewImport } from './upload-import.server.ts'

/** The chosen file; null where nothing was chosen. */
export async function readUpload(form: FormData, name: string): Promise<NewImport['file']> {
  const file = form.get(name)
  if (!(file instanceof File)) return null
  const mediaType = /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/u.test(file.type) ? file.type : 'application/octet-stream'
  return { name: file.name, mediaType, content: new Uint8Array(await file.arrayBuffer()) }
}

/** «plan 0190…»: a draft names its kind, so that a plan is not read into a strategy; what does not fit is no draft at all. */
export function readTarget(value: string, kind: string): string | null {
  if (value === '') return null
  const [targetKind, id = ''] = value.split(' ')
  return targetKind === kind ? id : 'other-kind'
}
