import { FlowError } from './flow-error.ts'
import type { Oracle, Step } from './run.ts'

// A step whose conditions are open has several outcomes. The oracle answers each question with the next choice of a script; what was asked
// beyond the script is answered 0 and noted, and the last answer that can still grow makes the next script. So every outcome comes once.
const mostQuestions = 12

export type Outcomes = { steps: Step[]; isComplete: boolean }

/** All steps that `take` can make, whatever the conditions say; those in which no condition holds and no default leads on are left out. */
export function outcomes(take: (oracle: Oracle) => Step): Outcomes {
  const steps: Step[] = []
  let isComplete = true
  for (let script: number[] | undefined = []; script; ) {
    const given: number[] = script
    const asked: { answer: number; options: number }[] = []
    const oracle: Oracle = (options) => {
      const answer = given[asked.length] ?? 0
      asked.push({ answer, options })
      return answer
    }
    const step = attempt(take, oracle)
    if (step) steps.push(step)
    if (asked.length > mostQuestions) isComplete = false
    script = nextScript(asked.slice(0, mostQuestions))
  }
  return { steps, isComplete }
}

function attempt(take: (oracle: Oracle) => Step, oracle: Oracle): Step | undefined {
  try {
    return take(oracle)
  } catch (error) {
    if (error instanceof FlowError) return undefined
    throw error
  }
}

function nextScript(asked: { answer: number; options: number }[]): number[] | undefined {
  for (let last = asked.length - 1; last >= 0; last--) {
    const { answer, options } = asked[last] ?? { answer: 0, options: 0 }
    if (answer + 1 < options) return [...asked.slice(0, last).map((each) => each.answer), answer + 1]
  }
  return undefined
}
