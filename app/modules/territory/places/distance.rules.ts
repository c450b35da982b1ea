import type { Position } from './place.ts'

const earthRadiusKm = 6371.0088
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in kilometres; always shown as «vzdušnou čarou», roads are longer. */
export function distanceKm(from: Position, to: Position): number {
  const north = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2
  const east = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2
  const share = north + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * east
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(share)))
}

/** «4,2 km», from 20 km on whole kilometres. */
export function formatDistance(km: number): string {
  const digits = km < 20 ? 1 : 0
  return `${km.toFixed(digits).replace('.', ',')}\u00a0km`
}

export type Near<Place> = { place: Place; km: number }

/** The nearest places, without the one that is asked about. */
export function nearestTo<Place extends Position & { code: string }>(
  centre: Position & { code: string },
  places: readonly Place[],
  count: number,
): Near<Place>[] {
  return places
    .filter((place) => place.code !== centre.code)
    .map((place) => ({ place, km: distanceKm(centre, place) }))
    .toSorted((left, right) => left.km - right.km || (left.place.code < right.place.code ? -1 : 1))
    .slice(0, count)
}
