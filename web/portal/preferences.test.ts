import { expect, test } from 'vitest'
import { preferencesOf, withPreference } from './preferences.ts'

test('a page is Chinese, of normal size and follows the device until the reader chooses', () => {
  expect(preferencesOf('/')).toEqual({ lang: 'zh', large: false, theme: undefined, setCookie: [] })
})

test('what the address chooses wins and is kept; what is kept already is not set again', () => {
  const { lang, large, setCookie } = preferencesOf('/x?lang=en&large=1', 'a=b; yc_lang=en; yc_large=0')
  expect([lang, large]).toEqual(['en', true])
  expect(setCookie).toEqual([expect.stringMatching(/^yc_large=1; Path=\/; Max-Age=31536000; SameSite=Lax$/)])
})

test('an unknown choice is no choice', () => {
  expect(preferencesOf('/?lang=fr&theme=%0d%0aSet-Cookie:x')).toMatchObject({ lang: 'zh', setCookie: [] })
})

test('a switch keeps the rest of the address', () => {
  expect(withPreference(new URL('http://portal/search?q=%E8%80%81'), 'large', '1')).toBe('/search?q=%E8%80%81&large=1')
})
