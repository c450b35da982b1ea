// «xxx», «bude doplněno», «…», «TBD»: words that hold the place of a content still to come. Takes folded text.
const placeholder =
  /^[\s(["]*(?:x{2,}|\?+|\.{2,}|…+|_{2,}|n\/a|tbd|todo|(?:text |obsah |udaj[e]? |castka |bude |budou |nutno |je treba |prosim |zatim )*(?:doplni(?:t|me)?|doplnen[aoye]?|dopracovan[aoye]?|upresnen[aoye]?|stanoven[aoye]?|nestanoven[aoye]?|nezpracovan[aoye]?|doplneni|upresni(?:t|me)?|nevyplneno|nezadano|vyplni(?:t|me)?)(?![a-z]).{0,60}|zadejte .{0,40}|klepnutim zadate text|lorem ipsum.*)[\s)\].!"]*$/
const dashes = /^[\s\-_.]*$/

export function isPlaceholder(folded: string): boolean {
  const text = folded.trim()
  return text !== '' && !isDashes(text) && (placeholder.test(text) || /^[x.…_?\s]+$/.test(text))
}

// A field crossed out with dashes is as good as empty.
export function isDashes(folded: string): boolean {
  return dashes.test(folded) && !/\.{2,}/.test(folded)
}
