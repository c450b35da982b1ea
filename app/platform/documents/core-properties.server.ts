import type { DocumentDescription } from '#app/shared/documents/document.ts'
import { dayOf } from '#app/shared/documents/values.ts'
import { escapeXml } from '#app/shared/documents/xml-text.ts'

/** docProps/core.xml of a DOCX. Its only date is the date of the data. */
export function coreProperties({ title, subtitle, author, language, dataAsOf }: DocumentDescription): string {
  const written = `${dayOf(dataAsOf)}T00:00:00Z`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    subtitle ? `<dc:subject>${escapeXml(subtitle)}</dc:subject>` : '',
    author ? `<dc:creator>${escapeXml(author)}</dc:creator>` : '',
    `<dc:language>${language}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${written}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${written}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}
