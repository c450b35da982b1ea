import { HeadingLevel, Paragraph } from 'docx'
import type { FileChild } from 'docx'
import { bullets, noteStyle, numbers } from '#app/platform/documents/docx-styles.server.ts'
import { docxTable } from '#app/platform/documents/docx-table.server.ts'
import type { Links } from '#app/platform/documents/docx-text.server.ts'
import { plainRuns, textRuns } from '#app/platform/documents/docx-text.server.ts'
import type { Block } from '#app/shared/documents/document.ts'
import { factInlines } from '#app/shared/documents/document.ts'

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

export type DocxPlace = {
  readonly pageWidth: number
  readonly links: Links
  /** Numbered lists start from one again only when each has a number of its own. */
  readonly listNumber: number
}

export function docxBlock(block: Block, place: DocxPlace): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: headingLevels[block.level], children: plainRuns(block.text) })]
    case 'paragraph':
      return [new Paragraph({ children: textRuns(block.text, place.links) })]
    case 'note':
      return [new Paragraph({ style: noteStyle, children: textRuns(block.text, place.links) })]
    case 'facts':
      return block.facts.map((fact) => {
        const term = plainRuns(`${fact.term}: `, { bold: true })
        return new Paragraph({ spacing: { after: 40 }, children: [...term, ...textRuns(factInlines(fact), place.links)] })
      })
    case 'list': {
      const item = { reference: block.numbered ? numbers : bullets, level: 0, instance: place.listNumber }
      return block.items.map((text) => new Paragraph({ numbering: item, children: textRuns(text, place.links) }))
    }
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true })]
    case 'table':
      return [
        new Paragraph({ style: 'Caption', children: plainRuns(block.caption) }),
        docxTable(block, place.pageWidth),
        new Paragraph({ spacing: { after: 120 } }),
      ]
  }
}
