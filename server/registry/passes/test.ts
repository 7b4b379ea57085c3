// A test: drawn so that every topic has its share, marked question by question. A question counts when exactly its right choices are chosen.

import type { PassContent, Question } from './content.ts'

/** Choices by number, from 0, of a question id. */
export type Answers = Record<string, number[]>
export type Marked = { percent: number; passed: boolean; right: ReadonlySet<string> }

/** `below(n)`: a whole number from 0 to n − 1 by chance. The questions come in no order of topics, their choices in no order of right and wrong. */
export function drawTest({ rules, questions }: PassContent, below: (n: number) => number): Question[] {
  const shuffled = shuffle(questions, below)
  const piles = shuffle(
    rules.topics.map(({ key }) => shuffled.filter(({ topic }) => topic === key)),
    below,
  )
  const drawn: Question[] = []
  // One of each topic in turn, until there are enough: `readPasses` has seen that there are.
  for (let round = 0; drawn.length < rules.test.questions; round++)
    drawn.push(...piles.flatMap((pile) => pile.slice(round, round + 1)).slice(0, rules.test.questions - drawn.length))
  return shuffle(drawn, below).map((question) => ({ ...question, choices: shuffle(question.choices, below) }))
}

function shuffle<T>(list: readonly T[], below: (n: number) => number): T[] {
  const mixed = [...list]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = below(last + 1)
    const [a, b] = [mixed[last] as T, mixed[other] as T]
    mixed[last] = b
    mixed[other] = a
  }
  return mixed
}

const rightOf = ({ choices }: Question): number[] => choices.flatMap(({ right }, i) => (right ? [i] : []))

/** Percent are rounded down: who has not reached the mark has not passed. */
export function markTest(questions: readonly Question[], answers: Answers, passPercent: number): Marked {
  const right = new Set(
    questions
      .filter((question) => {
        const given = [...new Set(answers[question.id] ?? [])].sort((a, b) => a - b)
        return JSON.stringify(given) === JSON.stringify(rightOf(question))
      })
      .map(({ id }) => id),
  )
  const percent = Math.floor((100 * right.size) / questions.length)
  return { percent, passed: percent >= passPercent, right }
}
