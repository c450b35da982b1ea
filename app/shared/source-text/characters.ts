const blank = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/

export function isBlank(character: string): boolean {
  return blank.test(character)
}

const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/

// Takes no room on the page: a place where a word may be divided, a mark of the file's beginning.
export function isInvisible(character: string): boolean {
  return invisible.test(character)
}

const foldedCharacters = new Map<string, string>()

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character)
  if (known !== undefined) return known
  const folded = computeFolded(character)
  foldedCharacters.set(character, folded)
  return folded
}

function computeFolded(character: string): string {
  if (isBlank(character)) return ' '
  if (/[‐‑‒–—―−]/.test(character)) return '-'
  if (/[„“”‟«»"]/.test(character)) return '"'
  const lower = character.normalize('NFD').charAt(0).toLowerCase()
  return lower.length === 1 ? lower : character
}

// Lower case without diacritics, one character for one, so that positions stay valid.
export function fold(text: string): string {
  let folded = ''
  for (let index = 0; index < text.length; index += 1) folded += foldCharacter(text.charAt(index))
  return folded
}

export function isUpperCase(character: string): boolean {
  return character !== character.toLowerCase()
}

export function isLowerCase(character: string): boolean {
  return character !== character.toUpperCase()
}

export function isLetter(character: string): boolean {
  return /\p{L}/u.test(character)
}
