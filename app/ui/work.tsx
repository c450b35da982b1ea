import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { Chip, type ChipTone } from './chip.tsx'

export type ProgressBarProps = {
  /** What is being done. */
  label: string
  /** 0 to 100; absent when it is not known. */
  percent?: number | undefined
  /** How much is left: «zbývá 34 z 200 stran». */
  note?: ReactNode
}

/** Progress of long work; the page can be left. */
export function ProgressBar({ label, percent, note }: ProgressBarProps) {
  return (
    <div className="progress">
      <p>
        <strong>{label}</strong>
      </p>
      <progress aria-label={label} max={100} value={percent}>
        {percent === undefined ? 'probíhá' : `${percent} %`}
      </progress>
      <p className="small" role="status">
        {percent !== undefined && `${percent} %`}
        {percent !== undefined && note && ' · '}
        {note}
      </p>
    </div>
  )
}

export type DeadlineProps = {
  /** «22. 3. 2026 23:59» */
  date: string
  /** «za 4 dny», «dnes», «o 1 den po termínu» */
  distance?: string | undefined
  state?: 'open' | 'near' | 'late'
}

/** A deadline in words; lateness is said by the words, colour only helps. */
export function Deadline({ date, distance, state = 'open' }: DeadlineProps) {
  return (
    <span className={joinClasses('deadline', state !== 'open' && `deadline-${state}`)}>
      do&nbsp;{date}
      {distance && `, ${distance}`}
    </span>
  )
}

export type Task = {
  /** Verb and object: «Doplnit důvod úpravy». */
  label: string
  href: string
  /** Where: «Turnov, pečovatelská služba». */
  about?: ReactNode
  due?: ReactNode
  status?: { label: string; tone?: ChipTone }
}

/** Rows of the desk. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="card task-list">
      {tasks.map((task) => (
        <li key={task.href}>
          <div>
            <a href={task.href}>{task.label}</a>
            {task.about && <> · {task.about}</>}
          </div>
          <div className="due">{task.due}</div>
          {task.status && <Chip tone={task.status.tone ?? 'neutral'}>{task.status.label}</Chip>}
        </li>
      ))}
    </ul>
  )
}
