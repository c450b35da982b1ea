/** The four ways in which an act or a query may refuse a person; everything else is a bug. */
export type AppErrorCode = 'not-found' | 'forbidden' | 'rule-broken' | 'conflict'

/** A reason as a code for programs and a Czech sentence for people; `field` is the form field that mends it. */
export type Reason = { code: string; text: string; field?: string | undefined }

export const statusOfError: Record<AppErrorCode, number> = { 'not-found': 404, forbidden: 403, 'rule-broken': 422, conflict: 409 }

export class AppError extends Error {
  readonly code: AppErrorCode
  readonly reasons: Reason[]

  constructor(code: AppErrorCode, reasons: Reason[] = []) {
    super(reasons.length > 0 ? `${code}: ${reasons.map((reason) => reason.text).join(' ')}` : code)
    this.name = 'AppError'
    this.code = code
    this.reasons = reasons
  }
}

export const ruleBroken = (...reasons: Reason[]): AppError => new AppError('rule-broken', reasons)
