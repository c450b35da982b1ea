import { Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, TabStopType, TextRun } from 'docx'
import { coreProperties } from '#app/platform/documents/core-properties.server.ts'
import { docxBlock } from '#app/platform/documents/docx-blocks.server.ts'
import { numbering, styles } from '#app/platform/documents/docx-styles.server.ts'
import type { Links } from '#app/platform/documents/docx-text.server.ts'
import { plainRuns } from '#app/platform/documents/docx-text.server.ts'
import { setZipDates } from '#app/platform/documents/zip-dates.server.ts'
import type { DocumentDescription } from '#app/shared/documents/document.ts'
import { footerText } from '#app/shared/documents/footer.ts'
import { dayOf } from '#app/shared/documents/values.ts'
import { xmlText } from '#app/shared/documents/xml-text.ts'

const hyperlinkRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
// A4 in twentieths of a point.
const shortSide = 11_906
const longSide = 16_838
const margin = 1134

/** A DOCX that people go on editing: real styles, repeated table headings. The same description gives the same bytes. */
export async function renderDocx(description: DocumentDescription): Promise<Uint8Array> {
  const isLandscape = description.orientation === 'landscape'
  const pageWidth = (isLandscape ? longSide : shortSide) - 2 * margin
  const links: Links = []
  const footer = footerOf(description, pageWidth)
  const document = new Document({
    title: xmlText(description.title),
    styles,
    numbering,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              width: shortSide,
              height: longSide,
              orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        headers: { default: headerOf(description), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: footer, first: footer },
        children: [
          ...openingOf(description),
          ...description.sections.flatMap((block, at) => docxBlock(block, { pageWidth, links, listNumber: at + 1 })),
        ],
      },
    ],
  })
  for (const { id, address } of links)
    document.Document.Relationships.addRelationship(id, hyperlinkRelationship, address, 'External')
  const properties = { path: 'docProps/core.xml', data: coreProperties(description) }
  return setZipDates(new Uint8Array(await Packer.toBuffer(document, false, [properties])), dayOf(description.dataAsOf))
}

function openingOf({ title, subtitle }: DocumentDescription): Paragraph[] {
  const heading = new Paragraph({ heading: 'Title', children: plainRuns(title) })
  if (!subtitle) return [heading]
  return [heading, new Paragraph({ children: [new TextRun({ text: xmlText(subtitle), size: 26, color: '4D4D4D' })] })]
}

function headerOf({ title }: DocumentDescription): Header {
  const run = new TextRun({ text: xmlText(title), size: 17, color: '4D4D4D' })
  return new Header({ children: [new Paragraph({ children: [run] })] })
}

function footerOf(description: DocumentDescription, pageWidth: number): Footer {
  const look = { size: 17, color: '4D4D4D' }
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: pageWidth }],
        children: [
          new TextRun({ ...look, text: xmlText(footerText(description)) }),
          new TextRun({ ...look, children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
