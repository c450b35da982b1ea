import { AlignmentType, LevelFormat } from 'docx'
import type { INumberingOptions, IStylesOptions } from 'docx'

const blue = '254A9A'
const grey = '4D4D4D'

export const bullets = 'bullets'
export const numbers = 'numbers'
export const noteStyle = 'Note'
export const cellStyle = 'TableCell'

/** Sizes are in half-points, spaces in twentieths of a point. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: 'cs-CZ' } },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    title: { run: { size: 40, bold: true, color: blue }, paragraph: { spacing: { after: 80 } } },
    heading1: { run: { size: 30, bold: true, color: blue }, paragraph: { spacing: { before: 280, after: 120 }, keepNext: true } },
    heading2: { run: { size: 26, bold: true, color: blue }, paragraph: { spacing: { before: 220, after: 100 }, keepNext: true } },
    heading3: { run: { size: 23, bold: true, color: blue }, paragraph: { spacing: { before: 180, after: 80 }, keepNext: true } },
    caption: {
      run: { size: 21, bold: true, color: '000000' },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    hyperlink: { run: { color: blue, underline: {} } },
  },
  paragraphStyles: [
    {
      id: noteStyle,
      name: 'Poznámka',
      basedOn: 'Normal',
      run: { color: grey },
      paragraph: { indent: { left: 220 }, border: { left: { style: 'single', size: 16, color: blue, space: 8 } } },
    },
    {
      id: cellStyle,
      name: 'Buňka tabulky',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { after: 0, line: 240 } },
    },
  ],
}

export const numbering: INumberingOptions = {
  config: [
    { reference: bullets, levels: [listLevel(LevelFormat.BULLET, '•')] },
    { reference: numbers, levels: [listLevel(LevelFormat.DECIMAL, '%1.')] },
  ],
}

function listLevel(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 420, hanging: 280 } } },
  }
}
