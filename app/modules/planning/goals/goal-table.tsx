import type { ReactNode } from 'react'
import { Button, ButtonRow, Chip, DataTable } from '#app/ui/index.ts'
import { Hidden } from '../forms/form-parts.tsx'
import { goalStatuses, goalStatusLabels } from '../plans/plan.ts'
import { planCardsHref, planGoalsHref } from '../working.hrefs.ts'

type Goal = { id: string; number: string; name: string; areaName: string | null; status: string; cards: number }

const statusLabel = (status: string): string => goalStatusLabels[goalStatuses.find((each) => each === status) ?? 'active']

function GoalActions({ planId, goal, isFirst, isLast }: { planId: string; goal: Goal; isFirst: boolean; isLast: boolean }) {
  const what = <span className="visually-hidden"> cíl {goal.number}</span>
  return (
    <form method="post">
      <Hidden values={{ goalId: goal.id }} />
      <ButtonRow>
        <a href={`${planGoalsHref(planId)}?cil=${goal.id}#formular`}>Upravit{what}</a>
        {!isFirst && <GoalButton intent="move-goal-up">Výš{what}</GoalButton>}
        {!isLast && <GoalButton intent="move-goal-down">Níž{what}</GoalButton>}
        {goal.cards === 0 && <GoalButton intent="remove-goal">Odebrat{what}</GoalButton>}
      </ButtonRow>
    </form>
  )
}

function GoalButton({ intent, children }: { intent: string; children: ReactNode }) {
  return (
    <Button kind="quiet" name="intent" value={intent}>
      {children}
    </Button>
  )
}

export function GoalTable({ planId, goals, canEdit }: { planId: string; goals: readonly Goal[]; canEdit: boolean }) {
  return (
    <DataTable
      caption="Cíle plánu v jejich pořadí"
      captionHidden
      rows={goals}
      rowKey={(goal) => goal.id}
      empty="Plán zatím nemá žádný cíl."
      columns={[
        { key: 'goal', header: 'Cíl', cell: (goal) => `${goal.number} ${goal.name}` },
        { key: 'area', header: 'Oblast', cell: (goal) => goal.areaName ?? 'bez oblasti' },
        {
          key: 'cards',
          header: 'Karty',
          number: true,
          cell: (goal) => <a href={`${planCardsHref(planId)}?cil=${goal.id}`}>{goal.cards}</a>,
        },
        { key: 'status', header: 'Stav', cell: (goal) => <Chip>{statusLabel(goal.status)}</Chip> },
        ...(canEdit
          ? [
              {
                key: 'actions',
                header: 'Změnit',
                cell: (goal: Goal) => (
                  <GoalActions
                    planId={planId}
                    goal={goal}
                    isFirst={goals[0]?.id === goal.id}
                    isLast={goals.at(-1)?.id === goal.id}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
