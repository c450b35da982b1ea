export * from './publication/plan.hrefs.ts'
export * from './cards/card.labels.ts'
export { blockingGaps, cardGapLabels, cardGaps, gapsText, isPlaceholder, type CardGap } from './cards/card-gaps.rules.ts'
export { calculateCosts, costsText, knownCosts, type CostTotals, type KnownCosts } from './cards/card-costs.rules.ts'
export type {
  CardContent,
  CardCosts,
  CardRelation,
  CardStatus,
  CodedText,
  RelationKind,
  Responsible,
  ServiceTypeMention,
} from './cards/card.ts'
export { goalStatusLabels, numberingLabels, type GoalStatus, type Numbering } from './plans/plan.ts'
export { planStatusLabels, planTransitions, type PlanAction, type PlanStatus } from './plans/plan.states.ts'
export * from './lineage/lineage.ts'
export {
  ancestorsOfCard,
  descendantsOfCard,
  endsOfFate,
  fateOfCard,
  type Fate,
  type FateEnd,
  type FateStep,
} from './lineage/card-fate.rules.ts'
export { fateSentences, fateSummary } from './lineage/fate-text.rules.ts'
export { drawLineage, type LineageDrawing } from './lineage/lineage-graph.rules.ts'
export {
  calculatePlanTotals,
  findPublishedCard,
  findPublishedPlan,
  type PlanningView,
  type PlanTotals,
  type PublishedCard,
  type PublishedGoal,
  type PublishedPlan,
} from './publication/planning.view.ts'
export {
  planIndexLabels,
  planIndexNames,
  type PlanIndexEntry,
  type PlanIndexes,
  type PlanIndexName,
} from './publication/plan-indexes.rules.ts'
export type { PlanDocument, PlanDocumentInput } from './recognised/plan-document.ts'
export { planProblemTexts, type PlanProblemCode } from './plan-import/plan-import.labels.ts'
export type {
  ImportedCard,
  ImportedCosts,
  ImportedGoal,
  ImportedPlan,
  ImportedService,
  ImportProblem,
  ServiceTypeRow,
} from './plan-import/plan-import.types.ts'
export { recognisePlan, type PlanCodeLists } from './plan-import/recognise-plan.ts'
export { canEditPlan, canEditPlans, canSeePlanHistory, canSeePlans } from './plans/plan.permissions.ts'
export { readPlanHead } from './plans/plan-head.form.ts'
export { differenceOfPlans, type ExistingPlan, type PlanDifference } from './recognised/difference-of-plans.rules.ts'
export { differenceOfCards, type CardChange } from './cards/card-difference.rules.ts'
export { canEditImports, canSeeImports } from './imports/import.permissions.ts'
export { emptyCard } from './cards/card.ts'
