import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeImplementationCode, makeItemCode, parseImplementationCode, parseItemCode } from './item-code.ts'

test('published implementation codes are an organ, a level and an item code', () => {
  expect(parseImplementationCode('12441500196720244T3442199806003')).toMatchObject({
    ok: true,
    value: {
      creditCode: '12441500196720244T',
      level: 3,
      item: { region: '44', type: '21', main: '99806', sub: '003' },
    },
  })
  expect(parseImplementationCode('11370800MB285591843370117002011')).toMatchObject({ ok: true })
})

test('what is built is read back', () => {
  const digits = (length: number) => fc.nat(10 ** length - 1).map((n) => String(n).padStart(length, '0'))
  const type = fc.integer({ min: 1, max: 99 }).map((n) => String(n).padStart(2, '0'))
  fc.assert(
    fc.property(
      digits(2),
      type,
      digits(5),
      digits(3),
      fc.integer({ min: 1, max: 7 }),
      (region, type, main, sub, level) => {
        const item = { region, type, main, sub }
        const code = makeItemCode(item)
        expect(parseItemCode(code)).toEqual({ ok: true, value: { code, ...item } })
        const full = makeImplementationCode('11440300MB2C45246C', level, code)
        expect(parseImplementationCode(full)).toMatchObject({ ok: true, value: { level, item: { code } } })
      },
    ),
  )
})

test('each fault has its own reason', () => {
  const reason = (text: string) => {
    const read = text.length > 12 ? parseImplementationCode(text) : parseItemCode(text)
    return read.ok ? undefined : read.reason
  }
  expect(reason('44219980600')).toBe('length')
  expect(reason('44X199806003')).toBe('characters')
  expect(reason('440099806003')).toBe('type')
  expect(reason('12441500196720245T3442199806003')).toBe('organ')
  expect(reason('12441500196720244T8442199806003')).toBe('level')
  expect(() => makeItemCode({ region: '44', type: '1', main: '998060', sub: '003' })).toThrow(RangeError)
})
