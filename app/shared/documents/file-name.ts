import { dayOf } from '#app/shared/documents/values.ts'
import { slugify } from '#app/shared/text.ts'

const longestName = 80

/** A name without diacritics that every system and mail program carries: «plan-socialnich-sluzeb-2026-11-21.pdf». */
export function exportFileName(title: string, dataAsOf: string, extension: string): string {
  const name = slugify(title).slice(0, longestName).replace(/-$/u, '')
  return `${name || 'dokument'}-${dayOf(dataAsOf)}.${extension}`
}

/** The header of RFC 6266: a plain name for old programs and, where it differs, the full one by RFC 8187. */
export function contentDisposition(fileName: string, kind: 'attachment' | 'inline' = 'attachment'): string {
  const oneLine = fileName.replace(/[\p{Cc}\p{Cf}]/gu, '').replace(/[/\\:*?"<>|]/gu, '-') || 'dokument'
  const isPlain = /^[\w .()-]+$/u.test(oneLine)
  if (isPlain) return `${kind}; filename="${oneLine}"`
  const dot = oneLine.lastIndexOf('.')
  const plain = `${slugify(dot > 0 ? oneLine.slice(0, dot) : oneLine) || 'dokument'}${dot > 0 ? oneLine.slice(dot).replace(/[^.\w]/gu, '') : ''}`
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeExtended(oneLine)}`
}

function encodeExtended(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
