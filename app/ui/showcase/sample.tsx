import type { ReactNode } from 'react'
import { slugify } from '#app/shared/text.ts'

export function SampleGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="section sample-group" id={slugify(title)}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** One state of one component under its name. */
export function Sample({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="sample">
      <h3>{title}</h3>
      {children}
    </section>
  )
}
