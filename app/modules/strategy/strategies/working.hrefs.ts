/** Addresses of the working side. */
const base = '/prace/strategie'

export const workingStrategiesHref = base
export const myMeasuresHref = `${base}/moje`
export const newStrategyHref = `${base}/nova`
export const workingStrategyHref = (id: string): string => `${base}/${id}`
export const editStrategyHref = (id: string): string => `${base}/${id}/upravit`
export const strategyHistoryHref = (id: string): string => `${base}/${id}/historie`
export const newAreaHref = (id: string): string => `${base}/${id}/nova-oblast`
export const newRoundHref = (id: string): string => `${base}/${id}/nove-kolo`
export const editAreaHref = (areaId: string): string => `${base}/oblasti/${areaId}`
export const newMeasureHref = (areaId: string): string => `${base}/oblasti/${areaId}/nove-opatreni`
export const editMeasureHref = (measureId: string): string => `${base}/opatreni/${measureId}`
export const roundHref = (roundId: string): string => `${base}/kola/${roundId}`
export const editRoundHref = (roundId: string): string => `${base}/kola/${roundId}/upravit`
export const publishRoundHref = (roundId: string): string => `${base}/kola/${roundId}/zverejneni`
export const reportHref = (roundId: string, measureId: string): string => `${base}/kola/${roundId}/opatreni/${measureId}`
