import type { Municipality } from '../places/place.ts'
import type { TerritoryView } from '../publication/territory.view.ts'

/** The value of the parameter «kraj» that asks for everything that was imported. */
export const everyRegion = 'vse'

/** Our region unless another one, or the whole country, was asked for. */
export function placesOfRegion(view: TerritoryView, region: string | null): readonly Municipality[] {
  if (region === null || region === view.region.code) return view.municipalities
  if (region === everyRegion) return view.everywhere
  return view.everywhere.filter((place) => place.regionCode === region)
}
