const bounds = [500, 2_000, 5_000, 20_000] as const

export type PopulationStep = 1 | 2 | 3 | 4 | 5
const steps: readonly PopulationStep[] = [1, 2, 3, 4]

/** Size groups as the statistical office divides municipalities, joined into five. */
export const populationStepLabels = ['do 499', '500 až 1 999', '2 000 až 4 999', '5 000 až 19 999', '20 000 a více'] as const

export const populationStep = (population: number): PopulationStep =>
  steps.find((step) => population < (bounds[step - 1] ?? 0)) ?? 5
