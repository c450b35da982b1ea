/** A field's text as typed, trimmed and in one Unicode form; empty where the field is missing or is a file. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim().normalize('NFC') : ''
}

/** All values of a field that may repeat. */
export function formTexts(form: FormData, name: string): string[] {
  return form.getAll(name).flatMap((value) => (typeof value === 'string' ? [value.trim().normalize('NFC')] : []))
}
