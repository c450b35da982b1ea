import { canSeeImports, canSeePlans } from '#app/modules/planning/index.ts'
import { canSeeTerritoryImports } from '#app/modules/territory/index.ts'
import { codeListsDatasets, codeListsPart, codeListsSearch, codeListUses } from '#app/modules/codelists/index.server.ts'
import { territoryDatasets, territoryPart, territorySearch } from '#app/modules/territory/index.server.ts'
import { canSeeStrategies, isGuarantor } from '#app/modules/strategy/index.ts'
import {
  strategyDatasets,
  strategyDesk,
  strategyPart,
  strategySearch,
  strategyImportKind,
} from '#app/modules/strategy/index.server.ts'
import type { Contributions } from '#app/platform/contributions.server.ts'
import { regionPart } from '#app/platform/region-settings.server.ts'
import {
  planningCodeUses,
  planningDatasets,
  planningDesk,
  planningPart,
  planningSearch,
  importDesk,
  planImportKind,
  recogniseImportJob,
  referenceServiceTypes,
} from '#app/modules/planning/index.server.ts'
import { publishJob } from '#app/platform/publication/publish-job.server.ts'

const imports = [planImportKind(referenceServiceTypes), strategyImportKind]

/** The one place where rooms are joined: what each adds to shared pages, to the desk, to search and to the publication. */
export const composition: Contributions = {
  publicationParts: [regionPart, territoryPart, codeListsPart, planningPart, strategyPart],
  jobs: [publishJob, recogniseImportJob(imports)],
  desk: [importDesk, planningDesk, strategyDesk],
  places: [],
  search: [territorySearch, codeListsSearch, planningSearch, strategySearch],
  datasets: [territoryDatasets, codeListsDatasets, planningDatasets, strategyDatasets],
  codeUses: [codeListUses, planningCodeUses],
  imports,
  menu: [
    { group: 'Já', label: 'Plocha', href: '/prace', isFor: () => true },
    { group: 'Já', label: 'Úlohy', href: '/prace/ulohy', isFor: () => true },
    { group: 'Plánování', label: 'Plány', href: '/prace/plany', isFor: canSeePlans },
    { group: 'Plánování', label: 'Import dokumentu', href: '/prace/import', isFor: canSeeImports },
    { group: 'Plánování', label: 'Strategie', href: '/prace/strategie', isFor: canSeeStrategies },
    { group: 'Plánování', label: 'Moje opatření', href: '/prace/strategie/moje', isFor: isGuarantor },
    { group: 'Data', label: 'Území', href: '/prace/uzemi', isFor: canSeeTerritoryImports },
    { group: 'Data', label: 'Číselníky', href: '/prace/ciselniky', isFor: () => true },
  ],
}

/** Query parameters that change a public page; any other is dropped before the page is looked up in the cache. */
export const publicParameters: readonly string[] = [
  'gestor',
  'kolo',
  'kraj',
  'mapa',
  'na',
  'oblast',
  'platne',
  'orp',
  'podle',
  'pou',
  'razeni',
  'smer',
  'stav',
  'strana',
  'typ',
  'z',
]
export const freeTextParameters: readonly string[] = ['q']
