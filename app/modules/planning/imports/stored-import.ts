import { z } from 'zod'

/** What every kind of recognised document has; the rest belongs to its kind and is kept as it is. */
export const storedContent = z.looseObject({
  furniture: z.array(z.object({ kind: z.string(), text: z.string() })),
  unplaced: z.array(z.object({ text: z.string(), from: z.number(), to: z.number() })),
})

export const storedRuns = z.array(z.tuple([z.number(), z.number(), z.enum(['nobody', 'field', 'furniture'])]))

export const storedSettled = z.record(z.string(), z.object({ note: z.string(), at: z.string() }))

/** Problems that somebody looked at and closed, with why. */
export type Settled = z.output<typeof storedSettled>

/** Keys are ours; what is handed on has the shape that `import-document` prints. */
export const publicJson = (content: unknown, space?: number): string =>
  JSON.stringify(content, (name, value: unknown) => (name === 'key' ? undefined : value), space)
