import { expect, test } from 'vitest'
import { routeOf } from '../pages/table.ts'
import { withFiles, withGuides, withNote } from './pages.ts'
import { guideKey, inManner, roadOf, standIn } from './roads.ts'

const at = (path: string, mode = 'cors', method = 'GET') =>
  roadOf({ method, mode, url: new URL(path, 'http://portal') })

test('files of the build are taken as kept, pages from the network first', () => {
  expect(at('/assets/main-1.js')).toBe('file')
  expect(at('/installed/icon.svg')).toBe('file')
  expect(at('/my', 'navigate')).toBe('page')
})

test('no answer that belongs to a session, no write and no other face is touched', () => {
  for (const path of ['/api/v1/drafts', '/api/v1/cases', '/api/v1/me', '/sw.js']) expect(at(path)).toBeUndefined()
  for (const path of ['/desk', '/desk/inbox', '/kiosk', '/board/x', '/embed/items/a', '/api/v1/items/a/guide.pdf'])
    expect(at(path, 'navigate')).toBeUndefined()
  expect(at('/progress', 'navigate', 'POST')).toBeUndefined()
  expect(at('/api/v1/divisions?parent=440306000000')).toBe('places')
  expect(at('/api/v1/divisions?q=gongle')).toBeUndefined()
  expect(at('/api/v1/divisions', 'cors', 'POST')).toBeUndefined()
})

test('a page that the script draws is stood in for by the shell, and only such a page', () => {
  const paths = [
    '/my',
    '/my/cases/1',
    '/sign-in',
    '/book/a',
    '/apply/a',
    '/apply-together/a',
    '/',
    '/search',
    '/items/a',
  ]
  for (const path of paths) expect([path, standIn(path) === '/my']).toEqual([path, routeOf(path)?.isApp === true])
  expect(standIn('/items/a')).toBe('own copy')
  expect(standIn('/search')).toBe('/offline')
})

test('a guide is kept by its path and district, whatever else the address said', () => {
  const key = (address: string) => guideKey(new URL(address, 'http://portal'))
  expect(key('/items/a?lang=en&back=1')).toBe('/items/a')
  expect(key('/items/a?lang=en&district=440306')).toBe('/items/a?district=440306')
  expect(key('/search?q=a')).toBeUndefined()
  expect(inManner('/items/a?district=440306', { lang: 'zh', large: '1', theme: 'auto' })).toBe(
    '/items/a?district=440306&lang=zh&large=1&theme=auto',
  )
})

test('a page kept from the build before is shown with the files of this one', () => {
  const files = ['/assets/portal-new1.css', '/assets/public-new2.js', '/assets/main-same.js']
  const html = '<link href="/assets/portal-old.css"><script src="/assets/public-old.js"></script>/assets/main-same.js'
  expect(withFiles(html, files)).toBe(
    '<link href="/assets/portal-new1.css"><script src="/assets/public-new2.js"></script>/assets/main-same.js',
  )
})

test('a kept guide says that it is one, in its own language', () => {
  const page = (lang: string) => `<html lang="${lang}"><main id="content" tabindex="-1"><h1>甲</h1></main>`
  expect(withNote(page('zh-CN'), '2026-03-02T01:00:00Z')).toContain('这是 3月2日 09:00 存在本机的办事指南')
  expect(withNote(page('en'), '2026-03-02T01:00:00Z')).toMatch(/<main [^>]*><p class="notice[^>]*>No network.*2 Mar/)
})

test('kept guides take the place that the page has for them, none leaves its words', () => {
  const html = '<p data-kept-guides="">还没有。</p>'
  expect(withGuides(html, [])).toBe(html)
  expect(withGuides(html, [{ path: '/items/a', title: '入学 $&' }])).toBe(
    '<ul class="rows"><li><a class="row" href="/items/a">入学 $&</a></li></ul>',
  )
})
