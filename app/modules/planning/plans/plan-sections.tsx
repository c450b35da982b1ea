import { FilterLine } from '#app/ui/index.ts'
import {
  planCardsHref,
  planDuplicateHref,
  planEditHref,
  planGoalsHref,
  planHref,
  planLineageHref,
  plansHref,
} from '../working.hrefs.ts'

export type PlanPart = 'overview' | 'cards' | 'goals' | 'lineage' | 'duplicate' | 'edit'

type Plan = { id: string; title: string }

export const planBreadcrumb = (plan: Plan) => [
  { label: 'Plány', href: plansHref },
  { label: plan.title, href: planHref(plan.id) },
]

/** Pages of one plan, in one line above its content. */
export function PlanSections({
  plan,
  current,
  canEdit,
  canPlan,
}: {
  plan: Plan
  current: PlanPart
  canEdit: boolean
  canPlan: boolean
}) {
  const links = [
    { part: 'overview', label: 'Přehled', href: planHref(plan.id), isShown: true },
    { part: 'cards', label: 'Seznam karet', href: planCardsHref(plan.id), isShown: true },
    { part: 'goals', label: 'Cíle a oblasti', href: planGoalsHref(plan.id), isShown: true },
    { part: 'lineage', label: 'Návaznost', href: planLineageHref(plan.id), isShown: true },
    { part: 'edit', label: 'Název a období', href: planEditHref(plan.id), isShown: canEdit },
    { part: 'duplicate', label: 'Nové období', href: planDuplicateHref(plan.id), isShown: canPlan },
  ]
  return (
    <FilterLine
      label="Části plánu"
      links={links.filter((link) => link.isShown).map(({ part, label, href }) => ({ label, href, current: part === current }))}
    />
  )
}
