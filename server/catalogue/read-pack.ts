// Reads a catalogue folder as a whole: every file, every cross-reference. Goes on after a problem, so that an author sees all of
// them at once; what comes back is either a sound pack or the list.

import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { compileRules } from '../engines/advice/index.ts'
import type { BlankForm } from './blank-form.ts'
import { readBundles } from './bundle/read-bundles.ts'
import { checkItem, fieldsNobodyHas } from './check-item.ts'
import { readDuties } from './duties/read-duties.ts'
import { type FlowFile, readFlow } from './flow-file.ts'
import { type GuideDefaults, noDefaults } from './guide-defaults.ts'
import type { Bilingual, Heading, ItemContent } from './item.ts'
import type { Pack } from './pack.ts'
import type { PackItem } from './pack-item.ts'
import type { PackProblem } from './pack-problem.ts'
import { readText } from './read-text.ts'
import { readRules } from './rule-file.ts'
import type { Schemas } from './schema.ts'
import { readSource, type Source } from './source.ts'
import type { Surroundings } from './surroundings.ts'
import { noSynonyms, type Synonyms } from './synonyms.ts'
import { districtsIn } from './variants/districts.ts'
import { readVariants } from './variants/read-variants.ts'

/** Reads and checks all of `dir`. */
export async function readPack(
  dir: string,
  schemas: Schemas,
): Promise<{ ok: true; pack: Pack } | { ok: false; problems: PackProblem[] }> {
  const problems: PackProblem[] = []
  const read = async (file: string): Promise<Source | undefined> => {
    const text = await readText(dir, file, problems)
    return text === undefined ? undefined : readSource(file, text, problems)
  }
  const checked = async <T>(file: string, schema: string): Promise<T | undefined> => {
    const source = await read(file)
    return source && schemas.check(schema, source, problems) ? (source.value as T) : undefined
  }
  for (const file of ['domains.yaml', 'life-events.yaml'])
    if ((await readText(dir, file, [])) === undefined)
      problems.push({
        file,
        line: 1,
        message: '缺少这个文件，请检查目录位置 / the file is missing: is this a catalogue folder?',
      })
  const domains = await checked<Heading[]>('domains.yaml', 'domains')
  const lifeEvents = await checked<Heading[]>('life-events.yaml', 'life-events')
  const synonyms = (await checked<Synonyms>('synonyms.yaml', 'synonyms')) ?? noSynonyms
  const licenceTypes = await namesOf(dir, 'licence-types', read)
  const functions = namesIn((await read('registry/functions.yaml'))?.value, 'functions')
  const defaults = (await checked<GuideDefaults>('guide-defaults.yaml', 'guide-defaults')) ?? noDefaults
  const blankForms = new Map<string, BlankForm>()
  for (const file of await list(dir, 'blank-forms', '.yaml')) {
    const form = await checked<BlankForm>(file, 'blank-form')
    if (form) blankForms.set(basename(file, '.yaml'), form)
  }

  const { flows, brokenFlows } = await readFlows(dir, functions, problems)
  const ruleTexts = new Map<string, string>()
  for (const file of await list(dir, 'rules', '.dmn'))
    ruleTexts.set(basename(file, '.dmn'), (await readText(dir, file, problems)) ?? '')
  const { rules, brokenRules } = await readRules(ruleTexts, problems)
  const around: Surroundings = {
    flows,
    brokenFlows,
    rules,
    brokenRules,
    domains: domains && new Set(domains.map(({ key }) => key)),
    lifeEvents: lifeEvents && new Set(lifeEvents.map(({ key }) => key)),
    licenceTypes: licenceTypes && new Set(licenceTypes.keys()),
    functions: functions && new Set(functions.keys()),
    blankForms,
  }
  const bundleFiles = await Promise.all((await list(dir, 'bundles', '.yaml')).map(read))
  const items: PackItem[] = []
  const codes = new Map<string, string>()
  for (const file of await list(dir, 'items', '.yaml')) {
    const source = await read(file)
    if (!source || !schemas.check('item', source, problems)) continue
    const content = source.value as ItemContent
    const form = checkItem(source, around, problems)
    const other = codes.get(content.code)
    if (other)
      problems.push({
        file,
        line: source.lineAt(['code']),
        message: `编码已用于 ${other} / the code belongs to ${other}`,
      })
    codes.set(content.code, file)
    const flow = flows.get(content.flow)
    if (form && flow)
      items.push({
        source,
        content,
        flowXml: flow.xml,
        rules: namedBy(content, ruleTexts),
        flow: flow.flow,
        form,
        compiledRules: compileRules(content.rules ?? {}, rules, content.form.schema).rules,
      })
  }
  const districts = districtsIn((await read('registry/divisions.json'))?.value)
  const variants = await readVariants({
    dir,
    read,
    schemas,
    around,
    items,
    rulesOf: (content) => namedBy(content, ruleTexts),
    districts,
    problems,
  })
  const bundles = readBundles({
    sources: bundleFiles.filter((source) => source !== undefined),
    schemas,
    items,
    variants,
    lifeEvents: around.lifeEvents,
    problems,
  })
  problems.push(...flows.values().flatMap((flow) => fieldsNobodyHas(flow, [...items, ...variants])))
  const duties = await readDuties({ read, schemas, items, variants, domains: around.domains, districts, problems })
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    pack: {
      ...{ items, variants, duties, domains: domains ?? [], lifeEvents: lifeEvents ?? [], synonyms },
      ...{ licenceTypes, functions, districts, defaults, blankForms, bundles },
    },
  }
}

const namedBy = (content: ItemContent, texts: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(Object.values(content.rules ?? {}).map(({ file }) => [file, texts.get(file) ?? '']))

async function readFlows(
  dir: string,
  functions: ReadonlyMap<string, Bilingual> | undefined,
  problems: PackProblem[],
): Promise<{ flows: Map<string, FlowFile>; brokenFlows: Set<string> }> {
  const flows = new Map<string, FlowFile>()
  const brokenFlows = new Set<string>()
  for (const file of await list(dir, 'flows', '.bpmn')) {
    const name = basename(file, '.bpmn')
    const xml = (await readText(dir, file, problems)) ?? ''
    const flow = await readFlow(file, xml, functions && new Set(functions.keys()), problems)
    if (flow) flows.set(name, flow)
    else brokenFlows.add(name)
  }
  return { flows, brokenFlows }
}

/** Key and name of every file of a folder that has them; other rooms check the rest of these files. */
async function namesOf(
  dir: string,
  folder: string,
  read: (file: string) => Promise<Source | undefined>,
): Promise<Map<string, Bilingual> | undefined> {
  const files = await list(dir, folder, '.yaml')
  const values = await Promise.all(files.map(async (file) => (await read(file))?.value))
  return namesIn(values)
}

function namesIn(value: unknown, member?: string): Map<string, Bilingual> | undefined {
  const list = member && typeof value === 'object' && value ? Reflect.get(value, member) : value
  const rows = (Array.isArray(list) ? list : []).filter(
    (row): row is { key: string; name: Bilingual } => typeof row?.key === 'string' && typeof row.name === 'object',
  )
  return rows.length > 0 ? new Map(rows.map(({ key, name }) => [key, name])) : undefined
}

async function list(dir: string, folder: string, ending: string): Promise<string[]> {
  const names = await readdir(join(dir, folder)).catch(() => [])
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`)
}
