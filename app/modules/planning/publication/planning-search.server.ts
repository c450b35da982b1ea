import type { SearchContribution, SearchEntry } from '#app/platform/contributions.server.ts'
import { periodLabel } from '../lineage/lineage.ts'
import { publicCardHref, publicGoalHref, publicPlanHref } from './plan.hrefs.ts'
import { planningPart } from './planning-part.server.ts'
import type { PublishedCard, PublishedPlan } from './planning.view.ts'

const textOfCard = (card: PublishedCard): string =>
  [
    card.description,
    ...card.measures,
    ...card.targetGroups.map((group) => group.text),
    ...card.serviceTypes.map((type) => `${type.name} ${type.section === null ? '' : `§ ${type.section}`}`),
    ...card.fundingSources.map((source) => source.text),
    card.responsibility.text,
  ].join(' ')

function entriesOfPlan(plan: PublishedPlan): SearchEntry[] {
  const context = `Plán ${periodLabel(plan)}`
  return [
    { id: plan.id, kind: 'plán', title: plan.title, text: plan.areas.join(' '), href: publicPlanHref(plan.slug), context },
    ...plan.goals.map((goal) => ({
      id: goal.id,
      kind: 'cíl plánu',
      title: `${goal.number} ${goal.name}`,
      text: goal.area ?? '',
      href: publicGoalHref(plan.slug, goal.number),
      context,
    })),
    ...plan.cards.map((card) => ({
      id: card.id,
      kind: 'karta plánu',
      title: `${card.number} ${card.name}`,
      text: textOfCard(card),
      href: publicCardHref(plan.slug, card.number),
      context,
    })),
  ]
}

/** Published plans, their goals and cards in the public search. */
export const planningSearch: SearchContribution = {
  name: 'planning',
  entries: (publication) => publication.read(planningPart).plans.flatMap(entriesOfPlan),
}
