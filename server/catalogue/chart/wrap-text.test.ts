import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText, widthOf, wrapText } from './wrap-text.ts'

describe('text in boxes', () => {
  it('breaks Chinese anywhere and English between words', () => {
    expect(wrapText('教育局审核录取', 4)).toEqual(['教育局审', '核录取'])
    expect(wrapText('Wait for the supplement', 8)).toEqual(['Wait for the', 'supplement'])
  })

  it('begins no line with a closing mark', () => {
    expect(wrapText('受理、审查', 2)).toEqual(['受理、', '审查'])
  })

  it('makes lines about equally long', () => {
    expect(fitText('教育局审核录取', { w: 90, h: 60 }).lines).toEqual(['教育局审', '核录取'])
  })

  it('cuts no word that fits a line', () => {
    const { lines } = fitText('Urban management reviews', { w: 90, h: 40 }, [14, 13, 12, 11, 10])
    expect(lines.join(' ')).toBe('Urban management reviews')
  })

  it('cuts what does not fit at the smallest size', () => {
    const { lines, size } = fitText('很'.repeat(200), { w: 90, h: 40 })
    expect(size).toBe(11)
    expect(lines.at(-1)).toMatch(/…$/)
    expect(lines.length * size * 1.3).toBeLessThanOrEqual(40)
  })

  it('loses no character and keeps every line within the width, closing marks aside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('受', '理', '审', 'a', 'bc', ' ', '12'), { maxLength: 40 }),
        fc.integer({ min: 2, max: 12 }),
        (parts, em) => {
          const text = parts.join('')
          const lines = wrapText(text, em)
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(em)
        },
      ),
    )
  })
})
