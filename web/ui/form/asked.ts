// Which places of a form are asked now, as the engine says it, for what a page shows. What is filled in is settled data: a value that
// is not asked must not bring others with it.
import * as engine from '../../../server/engines/form/index.ts'
import type { FormDefinition, Section } from './schema.ts'

type EngineForm = Parameters<typeof engine.isAsked>[0]

/** Whether the field at the pointer is to be asked. */
export const isAsked = (definition: FormDefinition, form: unknown, pointer: string): boolean =>
  engine.isAsked(definition as EngineForm, form, pointer)

/** Whether it must be answered, by the form itself or by a condition that holds. */
export const isDemanded = (definition: FormDefinition, form: unknown, pointer: string): boolean =>
  engine.isDemanded(definition as EngineForm, form, pointer)

/** Whether a section has anything to ask. */
export const isSectionAsked = (definition: FormDefinition, form: unknown, section: Section): boolean =>
  engine.isSectionAsked(definition as EngineForm, form, section as EngineForm['layout'][number])
