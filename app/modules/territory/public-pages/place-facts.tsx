import type { PlaceFact } from '#app/platform/contributions.server.ts'
import { Section } from '#app/ui/index.ts'

/** What other rooms know of the place. */
export function PlaceFacts({ facts }: { facts: readonly PlaceFact[] }) {
  return facts.map((fact) => (
    <Section key={fact.heading} title={fact.heading}>
      <ul>
        {fact.items.map((item) => (
          <li key={item.text}>{item.href === undefined ? item.text : <a href={item.href}>{item.text}</a>}</li>
        ))}
      </ul>
    </Section>
  ))
}
