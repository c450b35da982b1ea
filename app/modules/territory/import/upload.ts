/** The uploaded file of a form, or an empty one where none was chosen. */
export async function uploadedFile(form: FormData, name: string): Promise<{ name: string; content: Uint8Array }> {
  const file = form.get(name)
  if (!(file instanceof File)) return { name: '', content: new Uint8Array() }
  return { name: file.name.normalize('NFC').slice(0, 200), content: new Uint8Array(await file.arrayBuffer()) }
}
