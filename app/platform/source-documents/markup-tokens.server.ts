export interface MarkupToken {
  kind: 'open' | 'close' | 'text'
  // Name of the element, or the text with entities resolved.
  value: string
  attributes: string
  isEmpty: boolean
}

const tokenPattern =
  /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<[!?][^>]*>|<(\/?)([A-Za-z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|([^<]+|<)/g

/** Tokens of XML or HTML in order; nothing is checked. */
export function* readMarkup(text: string): Generator<MarkupToken> {
  for (const match of text.matchAll(tokenPattern)) {
    const [, cdata, slash, name, attributes = '', plain] = match
    if (plain !== undefined) yield { kind: 'text', value: resolveEntities(plain), attributes: '', isEmpty: false }
    else if (cdata !== undefined) yield { kind: 'text', value: cdata, attributes: '', isEmpty: false }
    else if (name !== undefined) {
      const isEmpty = attributes.endsWith('/')
      yield { kind: slash === '/' ? 'close' : 'open', value: name, attributes, isEmpty }
    }
  }
}

export function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)
  const value = match?.[1] ?? match?.[2] ?? match?.[3]
  return value === undefined ? undefined : resolveEntities(value)
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  laquo: '«',
  raquo: '»',
  sect: '§',
  bull: '•',
  middot: '·',
  deg: '°',
  euro: '€',
  copy: '©',
  reg: '®',
  times: '×',
  plusmn: '±',
  frac12: '½',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
}
const marks: Record<string, string> = {
  acute: '\u0301',
  caron: '\u030c',
  uml: '\u0308',
  ring: '\u030a',
  grave: '\u0300',
  circ: '\u0302',
}

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]\w{1,8}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined || hex !== undefined)
        return codePoint(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)) ?? whole
      return named[name ?? ''] ?? accented(name ?? '') ?? whole
    },
  )
}

function codePoint(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

// «&scaron;», «&aacute;»: a letter and the name of its mark.
function accented(name: string): string | undefined {
  const mark = marks[name.slice(1)]
  return mark === undefined ? undefined : (name.charAt(0) + mark).normalize('NFC')
}
