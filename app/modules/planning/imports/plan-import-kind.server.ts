import type { ActContext } from '#app/platform/audit/perform-act.server.ts'
import type {
  ComparedItem,
  Comparison,
  FormAnswers,
  ImportKind,
  ImportResult,
} from '#app/platform/document-imports/import-kind.server.ts'
import type { Database, Queryable } from '#app/platform/database/database.server.ts'
import type { ProblemOf } from '#app/shared/document-imports/outline.ts'
import { ownerRuns } from '#app/shared/document-imports/source-runs.ts'
import { ruleBroken, type Reason } from '#app/shared/errors.ts'
import type { ServiceTypeRow } from '../plan-import/plan-import.types.ts'
import { recognisePlanWithLedger } from '../plan-import/recognise-plan.ts'
import { readPlanHead } from '../plans/plan-head.form.ts'
import { applyPlanDifference, previewPlanDifference } from '../recognised/apply-plan-difference.server.ts'
import { createPlanFromRecognised } from '../recognised/create-plan-from-recognised.server.ts'
import { addTextToCard, placeFields } from './place-in-card.ts'
import { judgeCard, judgeDocument } from './judge-plan.rules.ts'
import { replaceCard, withKeys, type PlanContent } from './plan-content.ts'
import { planHeadForm } from './plan-head-guess.rules.ts'
import { planItemForm } from './plan-item-form.ts'
import { cardItem, goalItem, planOutline } from './plan-outline.ts'
import { savePlanItem } from './save-plan-item.ts'

export type ListServiceTypes = (database: Queryable) => Promise<readonly ServiceTypeRow[]>

const hrefOfPlan = (planId: string): string => `/prace/plany/${planId}`

async function confirm(
  context: ActContext,
  content: PlanContent,
  { answers, fileName }: { answers: FormAnswers; fileName: string },
): Promise<ImportResult> {
  const { input, reasons } = readPlanHead(answers)
  if (reasons.length > 0) throw ruleBroken(...reasons)
  const { planId } = await createPlanFromRecognised(context, content, { ...input, predecessorId: null, fileName })
  return { id: planId, href: hrefOfPlan(planId) }
}

const plainRow = (key: string, change: ComparedItem['change'], label: string): ComparedItem => ({
  ...{ key, change, label, changes: [], isChoosable: true },
})

async function compare(context: ActContext, planId: string, { content }: { content: PlanContent }): Promise<Comparison> {
  const { added, changed, removed, unchanged } = await previewPlanDifference(context, planId, content)
  const label = ({ number, name }: { number: string; name: string }): string => `${number} ${name}`.trim()
  return {
    rows: [
      ...changed.map(({ key, card, changes }) => ({
        ...{ key, change: 'changed' as const, isChoosable: true, label: label(card.content) },
        changes: changes.map((change) => ({ field: change.label, before: change.before, after: change.after })),
      })),
      ...added.map(({ key, content: card }) => plainRow(key, 'added', label(card))),
      ...removed.map(({ key, card }) => plainRow(key, 'removed', label(card.content))),
    ],
    unchanged: unchanged.length,
    note: 'Vyberte, co se má převzít; co nevyberete, zůstane v návrhu, jak je.',
    form: null,
  }
}

async function listTargets(database: Database): Promise<{ id: string; label: string }[]> {
  const rows = await database
    .selectFrom('planning.plan')
    .select(['id', 'title', 'period_from', 'period_to'])
    .where('status', '=', 'draft')
    .orderBy('period_from', 'desc')
    .orderBy('title')
    .execute()
  return rows.map(({ id, title, period_from, period_to }) => ({
    id,
    label: `${title} (${period_from.slice(0, 4)}–${period_to.slice(0, 4)})`,
  }))
}

function problemsOf(content: PlanContent): ProblemOf[] {
  return [
    ...content.problems.map((problem) => ({ itemKey: goalKey(content, problem.text), ...problem })),
    ...content.cards.flatMap(({ key, problems }) => problems.map((problem) => ({ itemKey: key, ...problem }))),
  ]
}

/** «Cíl „7“ nemá …» is mended at the goal. */
function goalKey({ goals }: PlanContent, text: string): string | null {
  const number = /^Cíl „(.+?)“/u.exec(text)?.[1]
  return goals.find((goal) => goal.number === number)?.key ?? null
}

function obstacles({ cards }: PlanContent): Reason[] {
  if (cards.length > 0) return []
  return [{ code: 'no-cards', text: 'V dokumentu není žádná karta. Zkontrolujte, zda jde o plán, nebo karty doplňte.' }]
}

export const planImportKind = (listServiceTypes: ListServiceTypes): ImportKind<PlanContent> => ({
  kind: 'plan',
  labels: {
    document: 'střednědobý plán',
    item: ['karta', 'karty', 'karet'],
    group: ['cíl', 'cíle', 'cílů'],
    addItem: 'Doplnit chybějící kartu',
    result: 'návrh plánu',
    confirm: 'Založit návrh plánu',
    openResult: 'Zobrazit návrh plánu',
  },
  async recognise(source, database) {
    const { plan, ledger } = recognisePlanWithLedger(source, { serviceTypes: await listServiceTypes(database) })
    return { content: withKeys(plan), owners: ownerRuns(source.text, ledger) }
  },
  async judge(content, changed, database) {
    const card = content.cards.find(({ key }) => key === changed)
    if (card === undefined) return judgeDocument(content)
    return judgeDocument(replaceCard(content, judgeCard(card, await listServiceTypes(database))))
  },
  outline: planOutline,
  problems: problemsOf,
  withoutProblems: (content, isClosed) => ({
    ...content,
    cards: content.cards.map((card) => ({
      ...card,
      problems: card.problems.filter((problem) => !isClosed({ itemKey: card.key, ...problem })),
    })),
  }),
  findItem({ cards, goals }, key) {
    const card = cards.find((each) => each.key === key)
    if (card !== undefined) return cardItem(card)
    const goal = goals.find((each) => each.key === key)
    return goal && goalItem(goal)
  },
  itemForm: planItemForm,
  saveItem: savePlanItem,
  dropItem: (content, key) => ({ ...content, cards: content.cards.filter((card) => card.key !== key) }),
  placeFields,
  addText: addTextToCard,
  headForm: planHeadForm,
  obstacles,
  listTargets,
  confirm,
  compare,
  async takeOver(context, planId, { content, chosen }) {
    await applyPlanDifference(context, planId, content, chosen)
    return { id: planId, href: hrefOfPlan(planId) }
  },
})
