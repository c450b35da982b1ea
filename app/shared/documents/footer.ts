import type { DocumentDescription } from '#app/shared/documents/document.ts'
import { formatDayOrInstant } from '#app/shared/documents/values.ts'

/** The line under every printed page and above every exported sheet. */
export function footerText({ dataAsOf, source }: DocumentDescription): string {
  const date = `Údaje k ${formatDayOrInstant(dataAsOf)}`
  return source ? `${date} · Zdroj: ${source}` : date
}
