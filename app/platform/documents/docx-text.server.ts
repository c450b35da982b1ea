import { ConcreteHyperlink, TextRun } from 'docx'
import type { ParagraphChild } from 'docx'
import type { Inline, Text } from '#app/shared/documents/document.ts'
import { inlinesOf, isSafeLink } from '#app/shared/documents/document.ts'
import { xmlText } from '#app/shared/documents/xml-text.ts'
import { bindShortWords } from '#app/shared/text.ts'

/** The addresses of a document. We number them ourselves, because the library would give them random names. */
export type Links = { readonly id: string; readonly address: string }[]

export function textRuns(text: Text, links: Links): ParagraphChild[] {
  return inlinesOf(text).flatMap((inline) => inlineRuns(inline, links))
}

/** Text as it is, line by line. */
export function plainRuns(text: string, look: { bold?: boolean; style?: string } = {}): TextRun[] {
  return xmlText(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 && { break: 1 }) }))
}

function inlineRuns(inline: Inline, links: Links): ParagraphChild[] {
  if (typeof inline === 'string') return plainRuns(bindShortWords(inline))
  if ('strong' in inline) return plainRuns(bindShortWords(inline.strong), { bold: true })
  if (!isSafeLink(inline.link)) return plainRuns(inline.text)
  const id = `Link${links.length + 1}`
  links.push({ id, address: xmlText(inline.link) })
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the library writes its links as this class too
  return [new ConcreteHyperlink(plainRuns(inline.text, { style: 'Hyperlink' }), id)]
}
