export type Change = {
  field: string
  before?: string | undefined
  after?: string | undefined
}

/** Only what differs, old → new, with a word for the kind of change. */
export function Diff({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return <p>Beze změn.</p>
  return (
    <dl className="diff">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>
            {change.field} <span className="diff-kind">· {kindOfChange(change)}</span>
          </dt>
          <dd>
            {change.before && <Removed text={change.before} />}
            {change.before && change.after && ' → '}
            {change.after && <Added text={change.after} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Removed({ text }: { text: string }) {
  return (
    <del>
      <span className="visually-hidden">původně: </span>
      {text}
    </del>
  )
}

function Added({ text }: { text: string }) {
  return (
    <ins>
      <span className="visually-hidden">nově: </span>
      {text}
    </ins>
  )
}

function kindOfChange({ before, after }: Change): string {
  if (!before) return 'doplněno'
  return after ? 'změněno' : 'odebráno'
}
