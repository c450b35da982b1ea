// Marks of the format that are not content: tags, emphasis, bookmarks left by a converter.
export interface Noise {
  from: number
  to: number
  kind: 'tag' | 'emphasis' | 'bookmark' | 'entity' | 'hyphen'
  breaksParagraph: boolean
}

const tagNames =
  'a|b|blockquote|br|caption|center|col|colgroup|div|em|font|h[1-6]|hr|i|img|li|ol|p|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul'
const noisePattern = new RegExp(
  [
    `(?<tag></?(?:${tagNames})(?:\\s[^<>]*)?/?>|<!--[^>]*-->)`,
    '(?<bookmark>\\[bookmark:[^\\]]*\\])',
    '(?<entity>&(?:nbsp|zwnj|shy|#160);|(?<=&)amp;)',
    '(?<emphasis>\\*{2,3}|(?<![\\w_])__(?=\\S)|(?<=\\S)__(?![\\w_])|(?<=^|[\\s(|>])\\*(?=[^\\s*][^*]*\\*)|(?<=[^\\s*])\\*(?=$|[\\s.,;:)|<]))',
  ].join('|'),
  'giu',
)
const blockTag = /^<\/?(?:p|li|br|ul|ol|div|tr|td|th|table|h[1-6]|hr)\b/i
const headingMark = /^\s*(?:#{1,6}\s+|>\s+)/

export function findNoise(text: string): Noise[] {
  const noise: Noise[] = []
  const heading = headingMark.exec(text)
  if (heading) noise.push({ from: 0, to: heading[0].length, kind: 'emphasis', breaksParagraph: false })
  if (!/[<[&*_]/.test(text)) return noise
  for (const match of text.matchAll(noisePattern)) {
    if (match.index < (heading?.[0].length ?? 0)) continue
    noise.push({
      from: match.index,
      to: match.index + match[0].length,
      kind: kindOf(match),
      breaksParagraph: blockTag.test(match[0]),
    })
  }
  return noise
}

function kindOf(match: RegExpExecArray): Noise['kind'] {
  if (match.groups?.['tag'] !== undefined) return 'tag'
  if (match.groups?.['bookmark'] !== undefined) return 'bookmark'
  return match.groups?.['entity'] !== undefined ? 'entity' : 'emphasis'
}
