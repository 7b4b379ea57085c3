// What the desk shows of items: the list with what is in work, one revision with its findings, the history, differences.

import { compileDecisions } from '../../engines/decision/index.ts'
import { compile } from '../../engines/flow/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { notFound } from '../../platform/problem/index.ts'
import { drawControlChart, drawFlowChart } from '../chart/chart.ts'
import type { Change } from '../difference/change.ts'
import { type Comparable, diffEditions } from '../difference/difference.ts'
import type { Edition } from '../edition.ts'
import type { Bilingual } from '../item.ts'
import { inOrder, nodeName } from '../steps.ts'
import { findVersion } from '../store.ts'
import { mayDecide, mayEdit } from './author.ts'
import { findProblems, type RevisionProblem } from './find-problems.ts'
import { type RevisionAction, revisionActions, stateAfter } from './lifecycle.ts'
import { getRevision } from './revision.ts'
import type { Standing } from './standing.ts'
import {
  type ItemEvent,
  listItemEvents,
  listOpenRevisions,
  listVersions,
  type Revision,
  type VersionLine,
} from './store.ts'
import type { Tools } from './tools.ts'
import type { RevisionWarning } from './warnings.ts'

export type ItemLine = {
  id: string
  code: string
  name: Bilingual
  domain: string
  function: string
  /** Null while the item has never been published. */
  version: number | null
  standing: Standing
  revision: Pick<Revision, 'revisionId' | 'state' | 'savedAt' | 'savedBy' | 'effectiveOn'> | null
  mayEdit: boolean
  /** May suspend and retire it. */
  mayStand: boolean
  /** Districts with a variant of their own, which is written in files. */
  districts: Bilingual[]
}
export type RevisionView = Omit<Revision, 'authors' | 'proposedBy'> & {
  problems: RevisionProblem[]
  warnings: RevisionWarning[]
  currentVersion: number | null
  standing: Standing
  /** Steps of its flow as the flow has them; empty while the flow cannot be read. */
  steps: { nodeId: string; name: Bilingual; limit: number | null }[]
  /** What this person may do with it now. */
  may: RevisionAction[]
  /** Had a hand in it: may not decide on it. */
  isAuthor: boolean
}

/** Every item, and every new one in work; those in work first, then by name. */
export async function listItems(tools: Tools, actor: Actor): Promise<ItemLine[]> {
  const { current } = tools.catalogue.loaded()
  const open = new Map((await listOpenRevisions(tools.db)).map((revision) => [revision.itemId, revision]))
  const contents = [
    ...[...current.values()].map((content) => ({ content, version: content.version as number | null })),
    ...[...open.values()]
      .filter(({ itemId }) => !current.has(itemId))
      .map(({ content }) => ({ content, version: null })),
  ]
  return contents
    .map(({ content, version }): ItemLine => {
      const revision = open.get(content.id)
      const { id, code, name, domain, function: organFunction } = content
      return {
        ...{ id, code, name, domain, function: organFunction, version },
        standing: tools.catalogue.standingOf(id),
        revision: revision ? briefOf(revision) : null,
        mayEdit: mayEdit(tools, actor, content),
        mayStand: mayDecide(tools, actor, 'item.stand'),
        districts: districtsOf(tools, content.id),
      }
    })
    .sort(
      (a, b) => Number(b.revision !== null) - Number(a.revision !== null) || a.name.zh.localeCompare(b.name.zh, 'zh'),
    )
}

const briefOf = ({ revisionId, state, savedAt, savedBy, effectiveOn }: Revision) => ({
  ...{ revisionId, state, savedAt, savedBy, effectiveOn },
})

export async function viewRevision(tools: Tools, actor: Actor, revisionId: string): Promise<RevisionView> {
  const { authors, proposedBy: _, ...revision } = await getRevision(tools, revisionId)
  const { problems, warnings } = await findProblems(tools, revision)
  const steps = await stepsIn(revision.flowXml)
  const isAuthor = actor.kind === 'staff' && authors.includes(actor.staffId)
  const currentVersion = tools.catalogue.loaded().current.get(revision.itemId)?.version ?? null
  const edits = mayEdit(tools, actor, revision.content)
  const decides = mayDecide(tools, actor, 'item.approve') && !isAuthor
  const allowed: Record<RevisionAction, boolean> = {
    ...{ save: edits, propose: edits, recall: edits, drop: edits },
    ...{ approve: decides, reject: decides, publish: false },
  }
  const overtaken = currentVersion !== null && currentVersion !== revision.baseVersion && revision.state !== 'published'
  return {
    ...revision,
    problems,
    warnings: [
      ...(overtaken ? [overtakenBy(currentVersion)] : []),
      ...keptByDistricts(tools, revision.itemId),
      ...warnings,
    ],
    steps,
    currentVersion,
    standing: tools.catalogue.standingOf(revision.itemId),
    may: revisionActions.filter((action) => allowed[action] && stateAfter(revision.state, action) !== undefined),
    isAuthor,
  }
}

async function stepsIn(flowXml: string): Promise<RevisionView['steps']> {
  const flow = await compile(flowXml)
  if (!flow.ok) return []
  return inOrder(flow.flow)
    .filter(({ task }) => task === 'user')
    .map((node) => ({
      nodeId: node.id,
      name: nodeName(node, {}),
      limit: node.props.limit ? Number(node.props.limit) : null,
    }))
}

/** A district's variant is an overlay on the item's file: what is published here reaches it with the file. */
function keptByDistricts(tools: Tools, itemId: string): RevisionWarning[] {
  const names = districtsOf(tools, itemId)
  if (names.length === 0) return []
  return [
    {
      part: 'basic',
      zh: `${names.map(({ zh }) => zh).join('、')}有本区的办法：那里仍按文件中的版本办理，导出本事项并重新载入后才跟着改`,
      en: `${names.map(({ en }) => en).join(', ')} run variants of their own: they follow once this item is exported to files and loaded`,
    },
  ]
}

const districtsOf = ({ catalogue }: Tools, itemId: string): Bilingual[] =>
  catalogue
    .listVariants()
    .filter(({ baseId }) => baseId === itemId)
    .map(({ district }) => catalogue.districts().get(district) ?? { zh: district, en: district })

const overtakenBy = (version: number): RevisionWarning => ({
  part: 'basic',
  zh: `开始修改之后又发布了第 ${version} 版：请在“差异”里看清，发布这次修改会改回哪些内容`,
  en: `Version ${version} was published after this revision began: see in the difference what publishing would undo`,
})

export type Differences = { before: Version | null; after: Version; changes: Change[] }
type Version = { version: number | null; flowXml: string }

/** What a revision changes in what is published now; everything is new when nothing is. */
export async function differenceOf(tools: Tools, revisionId: string): Promise<Differences> {
  const revision = await getRevision(tools, revisionId)
  const published = revision.publishedVersion
  const base =
    published === null ? tools.catalogue.loaded().current.get(revision.itemId)?.version : revision.baseVersion
  const before = base ? await findVersion(tools.db, revision.itemId, base) : undefined
  return differ(tools, before, revision, published)
}

/** Between two published versions of an item. Problem: not-found. */
export async function differenceBetween(tools: Tools, itemId: string, from: number, to: number): Promise<Differences> {
  const [before, after] = await Promise.all([findVersion(tools.db, itemId, from), findVersion(tools.db, itemId, to)])
  if (!before || !after) throw notFound('没有这个版本', 'No such version')
  return differ(tools, before, after, to)
}

async function differ(
  { catalogue }: Tools,
  before: Edition | undefined,
  after: Edition,
  version: number | null,
): Promise<Differences> {
  const now = { version, flowXml: after.flowXml }
  if (!before) return { before: null, after: now, changes: [] }
  const [old, next] = await Promise.all([comparable(before), comparable(after)])
  return {
    before: { version: before.content.version, flowXml: before.flowXml },
    after: now,
    changes: diffEditions(old, next, catalogue.loaded().pack.functions),
  }
}

async function comparable(edition: Edition): Promise<Comparable> {
  const flow = await compile(edition.flowXml)
  const models: Comparable['models'] extends ReadonlyMap<string, infer M> ? Map<string, M> : never = new Map()
  for (const [file, xml] of Object.entries(edition.rules)) {
    const read = await compileDecisions(xml)
    if (read.ok) models.set(file, read.model)
  }
  const { content, flowXml, rules } = edition
  return { content, flowXml, rules, flow: flow.ok ? flow.flow : undefined, models }
}

/** A chart of a revision as it would be published. Problem: not-found while its flow cannot be drawn. */
export async function drawRevision(
  tools: Tools,
  revisionId: string,
  { kind, lang }: { kind: 'flow' | 'control'; lang: 'zh' | 'en' },
): Promise<string> {
  const { content, flowXml } = await getRevision(tools, revisionId)
  const flow = await compile(flowXml)
  if (!flow.ok) throw notFound('流程还有错误，改好后才能画图', 'The flow has errors; mend them to see the chart')
  const draw = kind === 'flow' ? drawFlowChart : drawControlChart
  return draw(flow.flow, content, { lang, functions: tools.catalogue.loaded().pack.functions })
}

export type History = { events: ItemEvent[]; versions: VersionLine[] }

/** What happened to an item, and its published versions. */
export async function historyOf({ db }: Tools, itemId: string): Promise<History> {
  const [events, versions] = await Promise.all([listItemEvents(db, itemId), listVersions(db, itemId)])
  return { events, versions }
}
