// What items use of shared resources, held against what the resources have and grant: a form may not name a fact that nobody provides, nor
// one that the item is not granted, and a grant may not name an item that is not there.

import type { Resources } from './resource.ts'

type Place = (string | number)[]
export type Fault = { item?: string; resource?: string; keys: Place; message: string }

/** An item as its file has it, read without believing it. */
type ItemFile = { id: string; value: unknown }
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every use that is wrong, with the place in the item's or the resource's file. */
export function checkUses(resources: Resources, items: readonly ItemFile[]): Fault[] {
  const ids = new Set(items.map(({ id }) => id))
  const faults: Fault[] = []
  for (const { key, grants } of resources.values())
    for (const [i, grant] of grants.entries())
      for (const [n, item] of grant.items.entries())
        if (!ids.has(item))
          faults.push({
            resource: key,
            keys: ['grants', i, 'items', n],
            message: `没有事项 ${item}，请改正或去掉 / there is no item ${item}: correct or remove it`,
          })
  for (const { id, value } of items)
    for (const { keys, resource, field } of usesOf(value)) {
      const message = faultOf(resources, id, resource, field)
      if (message) faults.push({ item: id, keys, message })
    }
  return faults
}

function faultOf(resources: Resources, item: string, name: string, field: string | undefined): string | undefined {
  const resource = resources.get(name)
  if (!resource) return `没有信息资源 ${name} / there is no shared resource ${name}: add resources/${name}.yaml`
  if (field !== undefined && !resource.fields.some(({ key }) => key === field))
    return `信息资源 ${name} 没有字段 ${field} / resource ${name} has no field ${field}`
  const isGranted = resource.grants.some(
    (grant) => grant.items.includes(item) && (field === undefined || grant.fields.includes(field)),
  )
  const what = field === undefined ? name : `${name}.${field}`
  return isGranted
    ? undefined
    : `事项 ${item} 没有获准使用 ${what} / not granted ${what}: add the item to grants in resources/${name}.yaml`
}

type Use = { keys: Place; resource: string; field?: string }

function usesOf(value: unknown): Use[] {
  if (!isRecord(value)) return []
  const materials = Array.isArray(value.materials) ? value.materials : []
  const ways = materials.flatMap((material: unknown, i) =>
    isRecord(material) && Array.isArray(material.satisfy)
      ? material.satisfy.flatMap((way: unknown, n): Use[] =>
          isRecord(way) && typeof way.resource === 'string'
            ? [{ keys: ['materials', i, 'satisfy', n], resource: way.resource }]
            : [],
        )
      : [],
  )
  const form = isRecord(value.form) ? value.form : {}
  return [...ways, ...factsIn(form.schema, ['form', 'schema'])]
}

function factsIn(schema: unknown, keys: Place): Use[] {
  if (!isRecord(schema)) return []
  const own = [schema['x-known-from'] ?? []].flat().flatMap((fact): Use[] => {
    const [resource = '', field] = typeof fact === 'string' ? fact.split('.') : []
    return resource === '' || resource === 'account' || field === undefined
      ? []
      : [{ keys: [...keys, 'x-known-from'], resource, field }]
  })
  const below = isRecord(schema.properties) ? Object.entries(schema.properties) : []
  return [
    ...own,
    ...below.flatMap(([name, part]) => factsIn(part, [...keys, 'properties', name])),
    ...factsIn(schema.items, [...keys, 'items']),
  ]
}
