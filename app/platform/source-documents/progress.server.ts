export interface ReadingProgress {
  done: number
  total: number
  what: string
}

export type OnProgress = (progress: ReadingProgress) => void
