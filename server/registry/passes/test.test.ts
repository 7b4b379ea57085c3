import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PassContent, Question } from './content.ts'
import { drawTest, markTest } from './test.ts'

const words = { zh: '甲', en: 'a' }
const question = (topic: string, n: number): Question => ({
  ...{ id: `${topic}-${n}`, topic, mark: 'assumed', text: words, why: words },
  choices: [{ ...words, right: true }, words, { ...words, right: n % 2 === 0 ? true : undefined } as never],
})
const topics = ['clocks', 'privacy', 'conduct']
const content = (asked: number): PassContent => ({
  rules: {
    ...{ mark: 'assumed', name: words, posts: ['window-clerk'], neededFrom: '2026-01-01', validMonths: 24 },
    ...{ remindDays: 30, trainingHours: 16, topics: topics.map((key) => ({ key, name: words })) },
    test: { questions: asked, minutes: 30, passPercent: 80, waitHours: 24 },
  },
  questions: topics.flatMap((topic) => [1, 2, 3, 4, 5, 6].map((n) => question(topic, n))),
})
const byChance = fc.infiniteStream(fc.nat()).map((stream) => (n: number) => Number(stream.next().value) % n)

describe('a test', () => {
  it('asks as many questions as it should, none twice, of every topic its share', () => {
    fc.assert(
      fc.property(byChance, fc.integer({ min: 1, max: 18 }), (below, asked) => {
        const drawn = drawTest(content(asked), below)
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(asked)
        for (const topic of topics) {
          const share = drawn.filter((one) => one.topic === topic).length
          expect(Math.abs(share - asked / topics.length)).toBeLessThan(1)
        }
      }),
    )
  })
  it('keeps of each question its choices, with what is right', () => {
    fc.assert(
      fc.property(byChance, (below) => {
        for (const { id, choices } of drawTest(content(18), below))
          expect(choices.filter(({ right }) => right)).toHaveLength(Number(id.at(-1)) % 2 === 0 ? 2 : 1)
      }),
    )
  })
})

describe('the mark', () => {
  const questions = [question('clocks', 1), question('clocks', 2), question('privacy', 1)]
  it('counts a question when exactly its right choices are chosen', () => {
    const marked = (answers: Record<string, number[]>) => [...markTest(questions, answers, 80).right]
    expect(marked({ 'clocks-1': [0], 'clocks-2': [2, 0], 'privacy-1': [0, 0] })).toEqual(questions.map(({ id }) => id))
    expect(marked({ 'clocks-1': [0, 1], 'clocks-2': [0], 'privacy-1': [] })).toEqual([])
    expect(marked({})).toEqual([])
  })
  it('is rounded down, and reaches or does not reach', () => {
    const two = { 'clocks-1': [0], 'clocks-2': [0, 2] }
    expect(markTest(questions, two, 66)).toMatchObject({ percent: 66, passed: true })
    expect(markTest(questions, two, 67)).toMatchObject({ percent: 66, passed: false })
  })
})
