import type { FormSchema } from '../../../ui/form/index.ts'

/** Fields of a form that say a place: pointer and title. */
export function divisionFields(schema: FormSchema, pointer = ''): [string, string][] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, child]) => {
    const here = `${pointer}/${key}`
    const title = child.title ?? key
    return child.format?.startsWith('division') ? [[here, title] as [string, string]] : divisionFields(child, here)
  })
}
