import type { DocumentDescription } from '#app/shared/documents/document.ts'
import { tablesOf } from '#app/shared/documents/document.ts'

export const exportFormats = ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const exportContentTypes: Record<ExportFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
}

export function isExportFormat(text: string): text is ExportFormat {
  return exportFormats.some((format) => format === text)
}

/** A text without a table cannot be a spreadsheet. */
export function formatsOf(description: DocumentDescription): readonly ExportFormat[] {
  return tablesOf(description).length > 0 ? exportFormats : ['pdf', 'docx', 'json']
}
