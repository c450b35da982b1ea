import type { ReactNode } from 'react'
import { bindText } from './bind-text.ts'
import { joinClasses } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

export type NoticeKind = 'info' | 'ok' | 'warn' | 'err'

const icons: Record<NoticeKind, IconName> = { info: 'info', ok: 'ok', warn: 'warn', err: 'error' }
const words: Record<NoticeKind, string> = { info: 'Informace', ok: 'Hotovo', warn: 'Pozor', err: 'Chyba' }

export type NoticeProps = {
  kind?: NoticeKind
  /** What happened; the kind's own word («Pozor») when absent. */
  title?: ReactNode
  children?: ReactNode
  /** Answers to something the reader has just done are announced. */
  announce?: boolean
}

export function Notice({ kind = 'info', title, children, announce = false }: NoticeProps) {
  const role = announce ? (kind === 'err' ? 'alert' : 'status') : undefined
  return (
    <div className={joinClasses('notice', kind !== 'info' && `notice-${kind}`)} role={role}>
      <Icon name={icons[kind]} />
      <div>
        <p>
          {title && <span className="visually-hidden">{words[kind]}: </span>}
          <strong>{bindText(title ?? words[kind])}</strong>
        </p>
        {children && <div>{bindText(children)}</div>}
      </div>
    </div>
  )
}

export type EmptyStateProps = { title: ReactNode; children?: ReactNode; action?: ReactNode }

/** Nothing there, nothing found: what it means and what can be done. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p>
        <strong>{bindText(title)}</strong>
      </p>
      {children && <div>{bindText(children)}</div>}
      {action && <p>{action}</p>}
    </div>
  )
}
