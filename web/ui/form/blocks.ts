// What a section asks, in blocks: a layout that names both parts of an address one after the other asks the address.
import { isAddress } from '../fields/address/model.ts'
import { type FieldSchema, type Section, schemaAt } from './schema.ts'

/** The pointers of a section as they are asked. */
export function blocksOf(schema: FieldSchema, section: Section): string[] {
  const blocks: string[] = []
  for (const pointer of section.fields) {
    const parent = pointer.slice(0, pointer.lastIndexOf('/'))
    const isPart = parent !== '' && isAddress(schemaAt(schema, parent) ?? {}) && isWhole(schema, section, parent)
    const block = isPart ? parent : pointer
    if (blocks.at(-1) !== block) blocks.push(block)
  }
  return blocks
}

const isWhole = (schema: FieldSchema, section: Section, parent: string): boolean =>
  Object.keys(schemaAt(schema, parent)?.properties ?? {}).every((name) => section.fields.includes(`${parent}/${name}`))
