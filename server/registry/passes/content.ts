// What the city asks of those who sit at a comprehensive window (catalogue/passes): the rules in passes.yaml, the bank in questions.yaml.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Static, type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'
import { parse } from 'yaml'

const closed = { additionalProperties: false }
const Text = Type.String({ minLength: 1 })
const Both = Type.Object({ zh: Text, en: Text }, closed)
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })
const Mark = Type.Union([Type.Literal('sourced'), Type.Literal('assumed')])
const some = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum })

const PassRules = Type.Object(
  {
    mark: Mark,
    name: Both,
    /** Posts that are in force only with a pass. */
    posts: Type.Array(Key, { minItems: 1 }),
    /** Day from which it is asked for, 'YYYY-MM-DD'. */
    neededFrom: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' }),
    validMonths: some(1, 120),
    remindDays: some(1, 365),
    trainingHours: some(0, 1000),
    test: Type.Object(
      { questions: some(1, 200), minutes: some(1, 480), passPercent: some(1, 100), waitHours: some(0, 720) },
      closed,
    ),
    topics: Type.Array(Type.Object({ key: Key, name: Both }, closed), { minItems: 1 }),
  },
  closed,
)
const Choice = Type.Object({ zh: Text, en: Text, right: Type.Optional(Type.Literal(true)) }, closed)
const Question = Type.Object(
  {
    id: Key,
    topic: Key,
    mark: Mark,
    source: Type.Optional(Text),
    text: Both,
    choices: Type.Array(Choice, { minItems: 2, maxItems: 6 }),
    why: Both,
  },
  closed,
)
const Bank = Type.Object({ questions: Type.Array(Question, { minItems: 1 }) }, closed)

export type PassRules = Static<typeof PassRules>
export type Question = Static<typeof Question>
export type PassContent = { rules: PassRules; questions: readonly Question[] }

/** Reads passes.yaml and questions.yaml; throws one Error with all faults, a line each. */
export function readPasses(dir: string): PassContent {
  const faults: string[] = []
  const read = <T extends TSchema>(file: string, schema: T): Static<T> | undefined => {
    const content: unknown = parse(readFileSync(join(dir, file), 'utf8'))
    if (Value.Check(schema, content)) return content as Static<T>
    faults.push(...[...Value.Errors(schema, content)].map((fault) => `${file}${fault.instancePath} ${fault.message}`))
    return undefined
  }
  const rules = read('passes.yaml', PassRules)
  const bank = read('questions.yaml', Bank)
  if (rules && bank) faults.push(...bankFaults(rules, bank.questions))
  if (!rules || !bank || faults.length > 0) throw new Error(`Passes:\n${faults.join('\n')}`)
  return { rules, questions: bank.questions }
}

function bankFaults({ topics, test }: PassRules, questions: readonly Question[]): string[] {
  const known = new Set(topics.map(({ key }) => key))
  const ids = questions.map(({ id }) => id)
  return [
    ...ids.flatMap((id, i) => (ids.indexOf(id) === i ? [] : [`questions.yaml/questions/${i}/id ${id} stands twice`])),
    ...questions.flatMap(({ topic }, i) =>
      known.has(topic) ? [] : [`questions.yaml/questions/${i}/topic ${topic} is no topic of passes.yaml`],
    ),
    ...questions.flatMap(({ choices }, i) =>
      choices.some(({ right }) => right) && choices.some(({ right }) => !right)
        ? []
        : [`questions.yaml/questions/${i}/choices needs a right and a wrong choice`],
    ),
    ...(questions.length < test.questions
      ? [`passes.yaml/test/questions asks for ${test.questions} of ${questions.length} questions`]
      : []),
  ]
}
