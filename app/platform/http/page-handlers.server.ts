import { data, type RouterContextProvider } from 'react-router'
import { AppError, statusOfError, type Reason } from '#app/shared/errors.ts'
import { contextOf, type RequestContext } from './request-context.server.ts'

type RouteArgs = { request: Request; context: Readonly<RouterContextProvider> }

/** What a page gets back when an act was refused: the reasons and everything that was typed. */
export type Refusal = { reasons: Reason[]; values: Record<string, string[]> }

/** The body of an error page. */
export type ErrorBody = { code: string; reasons: Reason[] }

const errorData = (error: AppError) =>
  data<ErrorBody>({ code: error.code, reasons: error.reasons }, { status: statusOfError[error.code] })

/** A loader: errors of ours become the answers that error pages know. The only place that turns them into HTTP, with actionOf. */
export function loaderOf<Args extends RouteArgs, Result>(
  work: (args: Args, context: RequestContext) => Promise<Result> | Result,
) {
  return async (args: Args): Promise<Result> => {
    try {
      return await work(args, contextOf(args))
    } catch (error) {
      if (error instanceof AppError) throw errorData(error)
      throw error
    }
  }
}

function typedValues(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string') (values[name] ??= []).push(value)
  }
  return values
}

async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw new AppError('rule-broken', [
      { code: 'unreadable-form', text: 'Formulář se nepodařilo přečíst. Načtěte stránku znovu a odešlete jej ještě jednou.' },
    ])
  }
}

/**
 * An action of a form: a refusal by rules (422) or by somebody's newer version (409) goes back to the page with
 * what was typed; everything else becomes an error page.
 */
export function actionOf<Args extends RouteArgs, Result>(
  work: (args: Args & { form: FormData }, context: RequestContext) => Promise<Result> | Result,
) {
  return async (args: Args) => {
    let form = new FormData()
    try {
      form = await readForm(args.request)
      return await work({ ...args, form }, contextOf(args))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (error.code === 'not-found' || error.code === 'forbidden') throw errorData(error)
      return data<Refusal>({ reasons: error.reasons, values: typedValues(form) }, { status: statusOfError[error.code] })
    }
  }
}
