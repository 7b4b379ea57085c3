import { blocksOf } from '../../../ui/form/blocks.ts'
import { type FieldSchema, type FormDefinition, schemaAt, valueAt } from '../../../ui/form/index.ts'
import { isSame } from './kept.ts'

export type Difference = { pointer: string; schema: FieldSchema; mine: unknown; theirs: unknown }

/** What two fillings of a form differ in, in the order in which it is asked. */
export const differencesOf = (definition: FormDefinition, mine: unknown, theirs: unknown): Difference[] =>
  definition.layout
    .flatMap((section) => blocksOf(definition.schema, section))
    .map((pointer) => ({
      pointer,
      schema: schemaAt(definition.schema, pointer) ?? {},
      mine: valueAt(mine, pointer),
      theirs: valueAt(theirs, pointer),
    }))
    .filter((one) => !isSame(one.mine, one.theirs))
