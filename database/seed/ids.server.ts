import { createHash } from 'node:crypto'

/** A UUIDv7-shaped id that depends only on the name, so that the demonstration is the same everywhere. */
export function seedId(name: string): string {
  const hex = createHash('sha256').update(`opora seed ${name}`).digest('hex')
  // 2026-01-01 in milliseconds, so that ids of the seed sort before those made while it is used.
  const time = '019b7a0a9c00'
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`
}
