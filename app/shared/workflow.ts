/** One row of a process: from which states an act leads, to which state, and who may do it. */
export type Transition<State extends string, Role extends string> = { from: readonly State[]; to: State; by: readonly Role[] }

/** A process as one table: pages draw their buttons from it, acts check against it, pictures are made from it. */
export type Transitions<Action extends string, State extends string, Role extends string> = Record<
  Action,
  Transition<State, Role>
>

export function isPossible<Action extends string, State extends string, Role extends string>(
  transitions: Transitions<Action, State, Role>,
  action: Action,
  state: State,
): boolean {
  return transitions[action].from.includes(state)
}

/** Acts that a role may do from a state, in the order of the table. */
export function possibleActions<Action extends string, State extends string, Role extends string>(
  transitions: Transitions<Action, State, Role>,
  state: State,
  role: Role,
): Action[] {
  return (Object.keys(transitions) as Action[]).filter(
    (action) => isPossible(transitions, action, state) && transitions[action].by.includes(role),
  )
}
