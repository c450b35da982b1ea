export { planningPart } from './publication/planning-part.server.ts'
export { planningSearch } from './publication/planning-search.server.ts'
export { freezePlan } from './publication/freeze-plan.server.ts'
export { writePlanFromDocument, type IdMaker, type PlanHead, type WrittenPlan } from './recognised/write-plan.server.ts'
export { planDocument } from './recognised/plan-document.ts'
export { writeDuplicate } from './duplication/write-duplicate.server.ts'
export { planningDatasets } from './public/planning-datasets.server.ts'
export {
  createPlanFromRecognised,
  readPlanDocument,
  type NewPlanFromDocument,
} from './recognised/create-plan-from-recognised.server.ts'
export { applyPlanDifference, previewPlanDifference, type AppliedDifference } from './recognised/apply-plan-difference.server.ts'
export { getPlan, type PlanRecord } from './plans/plan.records.server.ts'
export { planningDesk } from './desk/planning-desk.server.ts'
export { planningCodeUses } from './desk/planning-code-uses.server.ts'
export { importDesk } from './imports/import-desk.server.ts'
export { planImportKind, type ListServiceTypes } from './imports/plan-import-kind.server.ts'
export { recogniseImportJob } from './imports/recognise-import.server.ts'
export { referenceServiceTypes } from './imports/reference-service-types.server.ts'
export { insertCards, updateCards } from './cards/write-cards.server.ts'
export { getCard } from './cards/card.records.server.ts'
