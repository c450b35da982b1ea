/** An address with some of its parameters changed; an empty or null value takes the parameter away. */
export function addressWith(
  path: string,
  current: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | null>> = {},
): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...current, ...changes }))
    if (value !== null && value !== '') search.set(name, value)
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

const LAST_PAGE = 100_000

export function readPage(parameters: URLSearchParams): number {
  const text = parameters.get('strana') ?? ''
  return /^\d{1,6}$/u.test(text) ? Math.min(Math.max(Number(text), 1), LAST_PAGE) : 1
}

/** «-nazev» is descending. */
export function readOrder<Order extends string>(
  parameters: URLSearchParams,
  orders: readonly Order[],
  standard: Order,
  descending = false,
) {
  const text = parameters.get('razeni') ?? ''
  const order = orders.find((each) => each === text.replace(/^-/u, ''))
  return order === undefined ? { order: standard, descending } : { order, descending: text.startsWith('-') }
}

export const orderText = (order: string, descending: boolean): string => `${descending ? '-' : ''}${order}`
