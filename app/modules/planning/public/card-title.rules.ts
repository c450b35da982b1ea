/** Cards that a document only mentions (cancelled ones) may have no name. */
export const cardTitle = ({ number, name }: { number: string; name: string }): string =>
  name === '' ? `${number} (bez názvu)` : `${number} ${name}`
