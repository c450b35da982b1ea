import type { ImportedRelation } from './import-result.ts'
import { cardNumber } from './normalise.ts'
import type { RelationTruth } from './truth.ts'

// A relation that another card states about this one may be reported on both.
const inverse: Record<string, string> = { 'merged-from': 'merged-into', 'merged-into': 'merged-from', linked: 'linked' }

export function compareRelations(
  where: string,
  actual: readonly ImportedRelation[],
  expected: readonly RelationTruth[] | undefined,
  isInverseKnown: (relation: ImportedRelation) => boolean = () => false,
): string[] {
  if (!expected) return []
  const name = ({ kind, to }: ImportedRelation) => `${kind} ${cardNumber(to)}`.trim()
  const wanted = expected.map(name)
  const found = actual.map(name)
  return [
    ...wanted.filter((relation) => !found.includes(relation)).map((relation) => `${where}: relation ${relation} is missing`),
    ...actual
      .filter(
        (relation) => !wanted.includes(name(relation)) && !isInverseKnown({ ...relation, kind: inverse[relation.kind] ?? '' }),
      )
      .map((relation) => `${where}: relation ${name(relation)} is not in the document`),
  ]
}
