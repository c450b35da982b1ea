// Two texts are the same when they differ only by what paper adds: line breaks, bullets, marks of footnotes, spaces beside dashes.

export function normalise(text: string | null | undefined): string {
  const plain = (text ?? '')
    .normalize('NFC')
    .replaceAll(/[¹²³⁴⁵⁶⁷⁸⁹]|\[\d\]/gu, '')
    .replaceAll(/(?<=\p{L})\d(?=$|[\s,.;:)])/gu, '')
    .replaceAll(/[•▪·]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\s*([-–—/])\s*/gu, '$1')
    .trim()
  return /^[-–—._…\s]*$/u.test(plain) ? '' : plain
}

export const squeeze = (text: string) => normalise(text).replaceAll(/\s/gu, '')

export const normaliseList = (texts: readonly string[] | undefined) => (texts ?? []).map(normalise).filter((text) => text !== '')

// «KÚ / OSV + OŠMTS» and ['KÚ', 'OSV', 'OŠMTS'] name the same departments.
export const withoutSeparators = (texts: readonly string[]) =>
  texts
    .map(normalise)
    .join('')
    .replaceAll(/[\s/+,;?]/gu, '')

// A5-04 and A05-04 are one card.
export const cardNumber = (number: string | null | undefined) => (number ?? '').replaceAll(/\b([A-Z]?)0*(\d)/gu, '$1$2')

export const measureNumber = (number: string | null | undefined) => normalise(number).replace(/\.$/u, '')

// Is the text there, whatever stands between its lines? Three words in a row are looked for at a time.
export function isKept(text: string, pool: string): boolean {
  const words = normalise(text).split(' ')
  const size = Math.min(3, words.length)
  const pieces = Array.from({ length: words.length - size + 1 }, (_, start) =>
    squeeze(words.slice(start, start + size).join(' ')),
  )
  return pieces.filter((piece) => pool.includes(piece)).length >= pieces.length * 0.8
}
