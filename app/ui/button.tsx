import type { ComponentProps } from 'react'
import { joinClasses } from './class-names.ts'

export type ButtonKind = 'primary' | 'line' | 'quiet' | 'danger'

const kindClass: Record<ButtonKind, string | undefined> = {
  primary: undefined,
  line: 'button-line',
  quiet: 'button-quiet',
  danger: 'button-danger',
}

export type ButtonProps = Omit<ComponentProps<'button'>, 'style'> & { kind?: ButtonKind }

export function Button({ kind = 'primary', className, type = 'submit', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={joinClasses('button', kindClass[kind], className)} />
}

export type ButtonLinkProps = Omit<ComponentProps<'a'>, 'style'> & { href: string; kind?: ButtonKind }

export function ButtonLink({ kind = 'primary', className, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={joinClasses('button', kindClass[kind], className)}>
      {children}
    </a>
  )
}

export function ButtonRow({ children }: { children: React.ReactNode }) {
  return <div className="button-row">{children}</div>
}
