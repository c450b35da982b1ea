import { planActionLabels, planStatuses, planStatusLabels, planTransitions, type PlanAction } from './plan.states.ts'

/** The table of states as a Mermaid picture; the README holds it and a test compares them. */
export function planStatesPicture(): string {
  const actions = Object.keys(planTransitions) as PlanAction[]
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...planStatuses.map((status) => `  ${status}: ${planStatusLabels[status].label}`),
    '  [*] --> draft',
    ...actions.flatMap((action) =>
      planTransitions[action].from.map((from) => `  ${from} --> ${planTransitions[action].to}: ${planActionLabels[action]}`),
    ),
    '```',
  ].join('\n')
}
