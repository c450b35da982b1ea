export { planProblemTexts, type PlanProblemCode } from './plan-import/plan-import.labels.ts'
export type * from './plan-import/plan-import.types.ts'
export { recognisePlan, type PlanCodeLists } from './plan-import/recognise-plan.ts'
