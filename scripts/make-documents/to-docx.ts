import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { joinTornTables, type Block, type Cell, type Line, type Paper, type Table as PaperTable } from './paper.ts'
import { withoutClock } from './zip-without-clock.ts'

const pageWidth = { portrait: 9600, landscape: 14000 }
const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const thin = { style: BorderStyle.SINGLE, size: 4, color: '999999' }

export async function toDocx(paper: Paper): Promise<Buffer> {
  const notes = paper.blocks.filter((block) => block.kind === 'footnote')
  const footnotes = Object.fromEntries(notes.map((note) => [note.number, { children: [new Paragraph(note.line.text)] }]))
  const document = new Document({
    creator: 'Opora',
    title: paper.title,
    description: 'Zkušební dokument s vymyšleným obsahem',
    styles: { default: { document: { run: { font: 'Liberation Serif', size: 21 } } } },
    numbering: { config: [bulletNumbering] },
    footnotes,
    sections: [
      {
        properties: { page: { size: { orientation: paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } } },
        headers: {
          default: new Header({ children: [new Paragraph({ text: paper.runningHeader, alignment: AlignmentType.RIGHT })] }),
        },
        footers: { default: new Footer({ children: [pageNumberLine()] }) },
        children: joinTornTables(paper.blocks).flatMap((block) => blockToDocx(block, paper)),
      },
    ],
  })
  return withoutClock(await Packer.toBuffer(document))
}

const bulletNumbering = {
  reference: 'bullets',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 360, hanging: 240 } } },
    },
  ],
}

function pageNumberLine(): Paragraph {
  const children = ['Strana ', PageNumber.CURRENT, ' z ', PageNumber.TOTAL_PAGES]
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children })] })
}

function blockToDocx(block: Block, paper: Paper): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headingLevels[block.level], children: runs(block.line) })]
    case 'paragraph':
      return [lineToDocx(block.line)]
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'footnote':
      return []
    case 'table':
      // Word joins two tables that touch, so an empty paragraph follows each.
      return [tableToDocx(block, paper.landscape ? pageWidth.landscape : pageWidth.portrait), new Paragraph({})]
  }
}

function tableToDocx(table: PaperTable, width: number): Table {
  const whole = table.widths.reduce((sum, part) => sum + part, 0)
  const columnWidths = table.widths.map((part) => Math.round((part / whole) * width))
  return new Table({
    columnWidths,
    width: { size: width, type: WidthType.DXA },
    borders: { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin },
    rows: table.rows.map((row, index) => rowToDocx(row, columnWidths, index < (table.headerRows ?? 0))),
  })
}

function rowToDocx(row: readonly Cell[], columnWidths: readonly number[], isHeader: boolean): TableRow {
  let column = 0
  const children = row.map((content) => {
    const span = content.span ?? 1
    const size = columnWidths.slice(column, column + span).reduce((sum, width) => sum + width, 0)
    column += span
    return new TableCell({
      columnSpan: span,
      width: { size, type: WidthType.DXA },
      children: content.lines.length > 0 ? content.lines.map(lineToDocx) : [new Paragraph({})],
    })
  })
  return new TableRow({ children, tableHeader: isHeader, cantSplit: false })
}

function lineToDocx(content: Line): Paragraph {
  const children = runs(content)
  return new Paragraph(content.bullet ? { children, numbering: { reference: 'bullets', level: 0 } } : { children })
}

function runs(content: Line): (TextRun | FootnoteReferenceRun)[] {
  const look = { ...(content.bold ? { bold: true } : {}), ...(content.italic ? { italics: true } : {}) }
  const run = new TextRun({ text: content.text, ...look })
  return content.footnote === undefined ? [run] : [run, new FootnoteReferenceRun(content.footnote)]
}
