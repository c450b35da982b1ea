import { z } from 'zod'
import type { Outline } from '../map/outline.ts'

const corner = z.tuple([z.number(), z.number()]).rest(z.number())
const ring = z.array(corner).min(4)

export const outlineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
])

export const isOutline = (value: unknown): value is Outline => outlineSchema.safeParse(value).success
