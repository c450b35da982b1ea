import { describe, expect, test } from 'vitest'
import { roles, type Role } from '#app/shared/roles.ts'
import { testHouse } from '#tests/set-up/built-server.ts'
import { exampleParameters } from './examples.server.ts'
import { matrix, rolesOf, type Access } from './matrix.ts'
import { listRoutes } from './routes.ts'

const routes = await listRoutes()
const house = await testHouse()
const examples = await exampleParameters(house)

function addressOf(pattern: string): string {
  return pattern.replace(/:(\w+)\??|\*/g, (found, name: string | undefined) => {
    const key = name ?? found
    const value = examples.ofPattern[pattern]?.[key] ?? examples.parameters[key]
    if (value === undefined) throw new Error(`No example of ${found} for ${pattern}: add it to examples.server.ts`)
    return encodeURIComponent(value)
  })
}

type Answer = 'in' | 'forbidden' | 'sign-in'

async function ask(method: 'GET' | 'POST', pattern: string, cookie: string | null): Promise<Answer> {
  const headers: Record<string, string> = { origin: house.url }
  if (cookie !== null) headers['cookie'] = cookie
  const body = method === 'POST' ? new URLSearchParams({ nothing: '' }) : null
  const response = await fetch(house.url + addressOf(pattern), { method, headers, body, redirect: 'manual' })
  await response.arrayBuffer()
  if (response.status >= 500) throw new Error(`${method} ${pattern} answered ${response.status}`)
  if (response.status === 403) return 'forbidden'
  return response.headers.get('location')?.startsWith('/prihlaseni?') === true ? 'sign-in' : 'in'
}

test('every route has its row and every row its route', () => {
  const known = new Set(routes.map((route) => route.pattern))
  expect({
    withoutRow: [...known].filter((pattern) => !(pattern in matrix)),
    withoutRoute: Object.keys(matrix).filter((pattern) => !known.has(pattern)),
  }).toEqual({
    withoutRow: [],
    withoutRoute: [],
  })
})

test('every method of a route is in its row', () => {
  const missing = routes.flatMap((route) =>
    route.methods.filter((method) => matrix[route.pattern]?.[method] === undefined).map((method) => `${method} ${route.pattern}`),
  )
  expect(missing).toEqual([])
})

const cases = Object.entries(matrix).flatMap(([pattern, row]) =>
  (['GET', 'POST'] as const).flatMap((method): { method: 'GET' | 'POST'; pattern: string; access: Access }[] => {
    const access = row[method]
    return access === undefined ? [] : [{ method, pattern, access }]
  }),
)

describe.each(cases)('$method $pattern', ({ method, pattern, access }) => {
  test('a stranger', async () => {
    const answer = await ask(method, pattern, null)
    if (access === 'everybody') expect(answer).toBe('in')
    else expect(['forbidden', 'sign-in']).toContain(answer)
  })

  test('every role', async () => {
    const allowed: Role[] = []
    // Signing out ends the session that the next question would need.
    if (pattern === '/odhlaseni') return
    for (const role of roles) if ((await ask(method, pattern, await house.cookieOf(role))) === 'in') allowed.push(role)
    expect(allowed).toEqual(roles.filter((role) => rolesOf(access).includes(role)))
  })
})
