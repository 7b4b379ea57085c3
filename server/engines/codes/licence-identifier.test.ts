import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeLicenceIdentifier, parseLicenceIdentifier } from './licence-identifier.ts'

test('published identifiers pass the MOD 37,36 check of GB/T 36904', () => {
  for (const identifier of [
    '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U',
    '1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0',
    '1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9',
  ])
    expect(parseLicenceIdentifier(identifier)).toMatchObject({ ok: true, value: { identifier } })
})

const part = fc.record({
  type: fc.constant('11440300MB2C45246C001'),
  issuer: fc.constant('11440300MB2C45246C'),
  serial: fc.stringMatching(/^[0-9A-Z]{1,36}$/),
  version: fc.integer({ min: 1, max: 999 }),
})

test('what is built is read back, in lower case too', () => {
  fc.assert(
    fc.property(part, (parts) => {
      const identifier = makeLicenceIdentifier(parts)
      const version = String(parts.version).padStart(3, '0')
      expect(parseLicenceIdentifier(identifier.toLowerCase())).toEqual({
        ok: true,
        value: { identifier, ...parts, version },
      })
    }),
  )
})

test('any one wrong character of the serial is caught', () => {
  fc.assert(
    fc.property(part, fc.nat(35), fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), (parts, at, put) => {
      const { serial } = parts
      fc.pre(at < serial.length && serial[at] !== put)
      const wrong = serial.slice(0, at) + put + serial.slice(at + 1)
      // By place: a serial such as «2» stands in the root as well.
      const pieces = makeLicenceIdentifier(parts).split('.')
      pieces[pieces.length - 3] = wrong
      const text = pieces.join('.')
      expect(parseLicenceIdentifier(text)).toEqual({ ok: false, reason: 'check' })
    }),
    { examples: [[{ type: '11440300MB2C45246C001', issuer: '11440300MB2C45246C', serial: '2', version: 1 }, 0, '0']] },
  )
})

test('each fault has its own reason', () => {
  const reason = (text: string) => {
    const read = parseLicenceIdentifier(text)
    return read.ok ? undefined : read.reason
  }
  expect(reason('1.2.156.1.11440300MB2C45246C001')).toBe('root')
  expect(reason('1.2.156.3005.2.11440300MB2C45246C001.X.1.001')).toBe('parts')
  expect(reason('1.2.156.3005.2.11100000MB03271699022.340100.00000_016.001.9')).toBe('characters')
  expect(() => makeLicenceIdentifier({ type: 'T', issuer: 'I', serial: '1', version: 1 })).toThrow(RangeError)
})
