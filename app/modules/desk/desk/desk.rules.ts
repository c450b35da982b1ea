type Item = { group: 'waits-for-me' | 'waits-for-others' | 'recent'; deadline: string | null }

const soonestFirst = (a: Item, b: Item): number => (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999')

/** The three groups of a desk, what waits by its deadline, and how many of what waits for me is late. */
export function sortDesk<T extends Item>(items: readonly T[], today: string) {
  const of = (group: Item['group']): T[] => items.filter((item) => item.group === group)
  const waitsForMe = of('waits-for-me').toSorted(soonestFirst)
  return {
    waitsForMe,
    waitsForOthers: of('waits-for-others').toSorted(soonestFirst),
    recent: of('recent'),
    overdue: waitsForMe.filter((item) => item.deadline !== null && item.deadline < today).length,
  }
}
