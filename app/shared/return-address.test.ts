import { expect, test } from 'vitest'
import { safeReturnAddress } from './return-address.ts'

test('an address of ours is kept', () => {
  expect(safeReturnAddress('/prace/plany?strana=2', '/prace')).toBe('/prace/plany?strana=2')
})

test.each(['https://zlo.example', '//zlo.example', '/\\zlo.example', 'javascript:alert(1)', '', ' /prace', '/prace\n/x', null])(
  '%j leads nowhere else',
  (address) => {
    expect(safeReturnAddress(address, '/prace')).toBe('/prace')
  },
)
