import { z } from 'zod'
import { pluralise } from '#app/shared/text.ts'
import { Disclosure, Notice } from '#app/ui/index.ts'
import { municipalityForms } from '../places/place.ts'

const schema = z.object({ unknownCodes: z.array(z.string()), missing: z.array(z.string()) })
export type UnmatchedBoundaries = z.infer<typeof schema>

/** Null for imports that are not of boundaries. */
export const readBoundarySettings = (settings: unknown): UnmatchedBoundaries | null => schema.safeParse(settings).data ?? null

/** What the file of boundaries has too much, and what it lacks. */
export function Unmatched({ settings: { unknownCodes, missing } }: { settings: UnmatchedBoundaries }) {
  if (unknownCodes.length + missing.length === 0)
    return (
      <Notice kind="ok" title="Hranice mají všechny obce kraje">
        Mapy se podle nich překreslí.
      </Notice>
    )
  return (
    <Notice kind="warn" title="Ne všechny plochy a obce se našly">
      {missing.length > 0 && (
        <Disclosure
          summary={`Bez hranic zůstane ${pluralise(missing.length, municipalityForms)}, mapy proto zůstanou kreslené z poloh`}
        >
          <p>{missing.join(', ')}</p>
        </Disclosure>
      )}
      {unknownCodes.length > 0 && (
        <Disclosure summary={`Kódy, které neznáme (přeskočí se): ${unknownCodes.length}`}>
          <p>{unknownCodes.join(', ')}</p>
        </Disclosure>
      )}
    </Notice>
  )
}
