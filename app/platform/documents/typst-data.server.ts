import type { Block, DocumentDescription, Inline, Text } from '#app/shared/documents/document.ts'
import { factInlines, inlinesOf, isSafeLink } from '#app/shared/documents/document.ts'
import { footerText } from '#app/shared/documents/footer.ts'
import type { TableDescription } from '#app/shared/documents/table.ts'
import { columnWeights, formattedRows, formattedTotals } from '#app/shared/documents/printed-table.ts'
import { columnLabel, isNumeric } from '#app/shared/documents/table.ts'
import { dayOf } from '#app/shared/documents/values.ts'
import { bindShortWords } from '#app/shared/text.ts'

/** What templates/description.typ reads: strings only, everything already formatted in Czech. */
export function typstData(description: DocumentDescription) {
  return {
    info: {
      title: description.title,
      subtitle: description.subtitle ?? '',
      author: description.author ?? '',
      language: description.language,
      date: dayOf(description.dataAsOf).split('-').map(Number),
      landscape: description.orientation === 'landscape',
      footer: footerText(description),
    },
    blocks: description.sections.map(blockData),
  }
}

function blockData(block: Block) {
  switch (block.type) {
    case 'heading':
    case 'page-break':
      return block
    case 'paragraph':
    case 'note':
      return { type: block.type, text: inlineData(block.text) }
    case 'facts':
      return { type: block.type, facts: block.facts.map((fact) => ({ term: fact.term, value: inlineData(factInlines(fact)) })) }
    case 'list':
      return { type: block.type, items: block.items.map(inlineData), numbered: block.numbered === true }
    case 'table':
      return tableData(block)
  }
}

function tableData(table: TableDescription) {
  const weights = columnWeights(table)
  return {
    type: table.type,
    caption: table.caption,
    columns: table.columns.map((column, at) => ({
      label: columnLabel(column),
      numeric: isNumeric(column.kind),
      width: weights[at] ?? 1,
    })),
    rows: formattedRows(table),
    totals: formattedTotals(table),
    empty: 'Žádné záznamy',
  }
}

function inlineData(text: Text): readonly Inline[] {
  return inlinesOf(text).map((inline) => {
    if (typeof inline === 'string') return bindShortWords(inline)
    if ('strong' in inline) return { strong: bindShortWords(inline.strong) }
    return isSafeLink(inline.link) ? inline : inline.text
  })
}
