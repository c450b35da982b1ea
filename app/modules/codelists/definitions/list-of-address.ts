import { AppError } from '#app/shared/errors.ts'
import { findCodeListByPath, type CodeList } from './code-lists.ts'

/** The list of the address. @throws AppError not-found */
export function getListOfAddress(path: string | undefined): CodeList {
  const list = path === undefined ? undefined : findCodeListByPath(path)
  if (list === undefined) throw new AppError('not-found')
  return list
}
