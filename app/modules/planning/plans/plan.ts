export const numberings = ['letter', 'dotted', 'free'] as const
/** How cards are numbered: A01-02 · area.goal.card 1.2.3 · as one types. */
export type Numbering = (typeof numberings)[number]

export const numberingLabels: Record<Numbering, string> = {
  letter: 'A01-02 (cíl 1, karta 2)',
  dotted: '1.2.3 (oblast, cíl, karta)',
  free: 'vlastní',
}

export const goalStatuses = ['active', 'joined', 'cancelled'] as const
export type GoalStatus = (typeof goalStatuses)[number]

export const goalStatusLabels: Record<GoalStatus, string> = {
  active: 'platný',
  joined: 'sloučený s jiným',
  cancelled: 'zrušený',
}
