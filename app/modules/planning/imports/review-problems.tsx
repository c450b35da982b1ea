import { Button, Disclosure, EmptyState, Section, TextInput } from '#app/ui/index.ts'
import { pluralise } from '#app/shared/text.ts'
import { itemHref, reviewHref } from './import-hrefs.ts'
import type { ReviewedProblem } from './review.view.ts'

type ProblemProps = { importId: string; problem: ReviewedProblem; canEdit: boolean }

function SettleForm({ problem, order }: { problem: ReviewedProblem; order: number }) {
  return (
    <Disclosure
      summary={
        <>
          Označit za vyřešené<span className="visually-hidden">: {problem.text}</span>
        </>
      }
    >
      <form method="post" className="form">
        <input type="hidden" name="act" value="settle" />
        <input type="hidden" name="problem" value={problem.id} />
        <TextInput
          name="note"
          id={`poznamka-${order}`}
          label="Proč je to v pořádku"
          hint="Například: v dokumentu je to tak správně."
          required={false}
          maxLength={1000}
        />
        <Button kind="line">Označit za vyřešené</Button>
      </form>
    </Disclosure>
  )
}

function ReopenForm({ problem }: { problem: ReviewedProblem }) {
  return (
    <form method="post">
      <input type="hidden" name="act" value="reopen" />
      <input type="hidden" name="problem" value={problem.id} />
      <Button kind="quiet">
        Vrátit mezi problémy<span className="visually-hidden">: {problem.text}</span>
      </Button>
    </form>
  )
}

function Problem({ importId, problem, canEdit, order }: ProblemProps & { order: number }) {
  return (
    <li>
      <div className="import-line">
        <span>
          {problem.itemKey !== null && (
            <a href={canEdit ? itemHref(importId, problem.itemKey) : reviewHref(importId, problem.itemKey, problem.place)}>
              {problem.label}
            </a>
          )}
          {problem.itemKey !== null && ': '}
          {problem.text}
        </span>
        {problem.itemKey !== null && problem.place !== null && (
          <a className="nowrap" href={reviewHref(importId, problem.itemKey, problem.place)}>
            v&nbsp;textu<span className="visually-hidden">: {problem.label}</span>
          </a>
        )}
      </div>
      {problem.settled !== null && problem.settled !== '' && <p className="small">Vyřešeno: {problem.settled}</p>}
      {canEdit && (problem.settled === null ? <SettleForm problem={problem} order={order} /> : <ReopenForm problem={problem} />)}
    </li>
  )
}

export type ReviewProblemsProps = { importId: string; problems: readonly ReviewedProblem[]; canEdit: boolean }

export function ReviewProblems({ importId, problems, canEdit }: ReviewProblemsProps) {
  const open = problems.filter(({ settled }) => settled === null)
  const closed = problems.filter(({ settled }) => settled !== null)
  return (
    <Section
      title="Problémy"
      id="problemy"
      aside={open.length > 0 ? pluralise(open.length, ['otevřený', 'otevřené', 'otevřených']) : undefined}
    >
      {open.length === 0 ? (
        <EmptyState title="Žádný problém nezbývá." />
      ) : (
        <ul className="import-items">
          {open.map((problem, order) => (
            <Problem key={problem.id} importId={importId} problem={problem} canEdit={canEdit} order={order} />
          ))}
        </ul>
      )}
      {closed.length > 0 && (
        <Disclosure summary={`Vyřešené problémy (${closed.length})`}>
          <ul className="import-items">
            {closed.map((problem, order) => (
              <Problem key={problem.id} importId={importId} problem={problem} canEdit={canEdit} order={order} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  )
}
