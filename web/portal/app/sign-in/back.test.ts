import { expect, test } from 'vitest'
import { backFrom } from './back.ts'

test('sign-in leads back to the page one came from', () => {
  expect(backFrom('?back=%2Fapply%2Fold-age-allowance%3Fdraft%3D1')).toBe('/apply/old-age-allowance?draft=1')
})

test.each(['', '?back=https://elsewhere.example', '?back=//elsewhere.example', '?back=/\\elsewhere.example'])(
  'sign-in never leads to another site: %s',
  (search) => {
    expect(backFrom(search)).toBe('/my')
  },
)
