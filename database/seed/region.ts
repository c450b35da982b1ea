import type { RegionSettings } from '#app/platform/region-settings.server.ts'

export const demonstrationRegion: RegionSettings = {
  code: 'CZ051',
  name: 'Liberecký kraj',
  nameInLocative: 'Libereckém kraji',
  officeName: 'Krajský úřad Libereckého kraje (ukázka)',
  email: 'opora@kraj.example',
}
