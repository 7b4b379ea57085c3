// Reads the overlay files of a catalogue folder, catalogue/variants/<district>/<item>.yaml, and makes items of them. What comes of an
// overlay is checked by the same schema and the same rules as an item; a problem is told at the line of the overlay that makes it.

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { compileRules } from '../../engines/advice/index.ts'
import { variantIdOf } from '../../engines/codes/index.ts'
import { checkItem } from '../check-item.ts'
import type { Bilingual, ItemContent } from '../item.ts'
import type { PackItem } from '../pack-item.ts'
import type { PackProblem } from '../pack-problem.ts'
import type { Schemas } from '../schema.ts'
import type { Source } from '../source.ts'
import type { Surroundings } from '../surroundings.ts'
import { applyVariant, type PackVariant, type VariantFile, versionOf } from './variant.ts'

export type VariantReading = {
  dir: string
  read(file: string): Promise<Source | undefined>
  schemas: Schemas
  around: Surroundings
  items: readonly PackItem[]
  /** The DMN files that an item names, by file name. */
  rulesOf(content: ItemContent): Readonly<Record<string, string>>
  /** Districts by 12-digit code; undefined while the folder has no divisions. */
  districts: ReadonlyMap<string, Bilingual> | undefined
  problems: PackProblem[]
}

/** All variants of the folder that are sound; adds what is wrong to `problems`. */
export async function readVariants(reading: VariantReading): Promise<PackVariant[]> {
  const { dir, read, schemas, problems } = reading
  const variants: PackVariant[] = []
  for (const file of await overlaysIn(dir)) {
    const source = await read(file)
    if (!source || !schemas.check('variant', source, problems)) continue
    const variant = variantOf(source, reading)
    if (variant) variants.push(variant)
  }
  return variants
}

async function overlaysIn(dir: string): Promise<string[]> {
  const folders = (await readdir(join(dir, 'variants')).catch(() => [])).sort()
  const files = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(dir, 'variants', folder)).catch(() => [])
      return names
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => `variants/${folder}/${name}`)
    }),
  )
  return files.flat()
}

function variantOf(source: Source, reading: VariantReading): PackVariant | undefined {
  const { around, schemas, items, districts, problems } = reading
  const file = source.value as VariantFile
  const district = `${file.district}000000`
  const before = problems.length
  const say = (keys: (string | number)[], message: string) =>
    problems.push({ file: source.file, line: source.lineAt(keys), message })
  const [, folder, name] = source.file.split('/')
  if (`${file.item}.yaml` !== name) say(['item'], `item 应与文件名相同 / item must be the file's name: ${name}`)
  if (file.district !== folder)
    say(['district'], `district 应与文件夹相同 / district must be the folder's name: ${folder}`)
  if (districts && !districts.has(district))
    say(['district'], `registry/divisions.json 中没有这个区 / ${district} is not in registry/divisions.json`)
  const base = items.find(({ content }) => content.id === file.item)
  if (!base) {
    say(['item'], `没有事项 ${file.item}，或它本身有误 / there is no sound item ${file.item}`)
    return undefined
  }
  checkOverlay(base.content, file, say)
  const flow = around.flows.get(file.differs.flow ?? base.content.flow)
  const content = applyVariant(base.content, file, flow?.flow)
  const merged: Source = {
    file: source.file,
    value: content,
    lineAt: (keys) => source.lineAt(placeOf(keys, content, file)),
  }
  const form = schemas.check('item', merged, problems) ? checkItem(merged, around, problems) : undefined
  if (!form || !flow || problems.length > before) return undefined
  return {
    source,
    content: { ...content, id: variantIdOf(file.item, file.district), version: versionOf(base.content, file) },
    flowXml: flow.xml,
    rules: reading.rulesOf(content),
    flow: flow.flow,
    form,
    compiledRules: compileRules(content.rules ?? {}, around.rules, content.form.schema).rules,
    baseId: file.item,
    district,
    ...(file.exception && { exception: file.exception }),
  }
}

/** What the checks of an item cannot see: that an overlay changes something that is there, and really changes it. */
function checkOverlay(
  base: ItemContent,
  { differs, exception }: VariantFile,
  say: (at: string[], message: string) => void,
) {
  const own = new Set(base.materials.map(({ id }) => id))
  const { remove = [], change = {}, add = [] } = differs.materials ?? {}
  for (const id of remove)
    if (!own.has(id)) say(['differs', 'materials', 'remove'], `事项没有材料 ${id} / the item has no material ${id}`)
  for (const id of Object.keys(change))
    if (!own.has(id) || remove.includes(id))
      say(['differs', 'materials', 'change', id], `事项没有材料 ${id} / the item has no material ${id}`)
  for (const { id } of add)
    if (own.has(id))
      say(['differs', 'materials', 'add'], `事项已有材料 ${id}，用 change 改 / ${id} is there: use change`)
  for (const name of Object.keys(differs.form?.properties ?? {}))
    if (Object.hasOwn(base.form.schema.properties ?? {}, name))
      say(['differs', 'form', 'properties', name], `事项已有字段 ${name} / the form has a field ${name} already`)
  if (exception && exception.expiresOn < exception.approvedOn)
    say(['exception', 'expiresOn'], '到期日早于批准日 / it expires before it was approved')
}

/** Where in the overlay a place of the item comes from. */
function placeOf(
  keys: readonly (string | number)[],
  content: ItemContent,
  { differs }: VariantFile,
): (string | number)[] {
  const [first, second, ...rest] = keys
  if (first !== 'materials' || typeof second !== 'number') return ['differs', ...keys]
  const id = content.materials[second]?.id
  const added = differs.materials?.add?.findIndex((material) => material.id === id) ?? -1
  return added >= 0 ? ['differs', 'materials', 'add', added, ...rest] : ['differs', 'materials', 'change', id ?? '']
}
