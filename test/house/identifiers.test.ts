import { expect, test } from 'vitest'
import { demoBody, demoDivision, makeCitizenId, makeCreditCode } from '../../server/engines/codes/index.ts'
import { realNumbers } from './identifiers.ts'
import { publishedVectors } from './published-vectors.ts'
import { read, repoFiles } from './repo-files.ts'

const notText = /\.(png|jpg|jpeg|pdf|ttf|woff2?|ico)$/
const generated = ['package-lock.json', 'catalogue/registry/divisions.json']
const listed = new Set(Object.values(publishedVectors).flat())

test('no valid citizen number or credit code stands in the repository but demonstration ones and published vectors', () => {
  const found = repoFiles
    .filter((path) => !notText.test(path) && !generated.includes(path))
    .flatMap((path) => {
      const mayStand = path === 'test/house/published-vectors.ts' ? listed : new Set(publishedVectors[path])
      return realNumbers(read(path)).flatMap((number) => (mayStand.has(number) ? [] : `${path}: ${number}`))
    })
  expect(found).toEqual([])
})

test('every published vector on the list is tested with', () => {
  for (const [path, numbers] of Object.entries(publishedVectors))
    for (const number of numbers) expect(read(path)).toContain(number)
})

test('a number of a person or an enterprise is seen, however it is typed', () => {
  const person = makeCitizenId('110105', '1949-12-31', 2)
  const enterprise = makeCreditCode('9', '1', '110000', '60003734')
  const wide = person.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  for (const number of [person, person.toLowerCase(), enterprise, wide])
    expect(realNumbers(`编号"${number}",请核对`)).toEqual([number])
})

test('demonstration numbers and longer runs are left alone', () => {
  const person = makeCitizenId(demoDivision, '1990-01-01', 900)
  const enterprise = makeCreditCode('9', '1', demoDivision, `${demoBody}0001`)
  expect(realNumbers(`${person} ${enterprise} 0${makeCitizenId('110105', '1949-12-31', 2)}`)).toEqual([])
})
