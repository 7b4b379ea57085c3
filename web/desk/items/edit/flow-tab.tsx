// The flow as a drawing, and below it what this item changes at its steps. A template that others use stays theirs: the first change
// makes it this item's own.
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { ItemContent, StepOverride } from '../../api/authoring.ts'
import { FlowEditor } from '../../editors/flow-editor.tsx'
import { ElementFields } from '../elements/element-fields.tsx'
import { stepElements } from '../elements/tables.ts'
import { NumberField, TextField } from '../field.tsx'
import { useItemsSay } from '../items-words.tsx'
import { ofPart, placesOf } from './findings.ts'
import type { TabProps } from './tab.ts'

const posts = ['window-clerk', 'reviewer', 'inspector', 'decider'] as const
const services = ['issue-licence', 'deliver-online'] as const
const outcomes = ['granted', 'denied', 'refused', 'withdrawn', 'terminated'] as const
const levels = ['city', 'district', 'subdistrict', 'community'] as const

export function FlowTab(props: TabProps & { at: string; onChange: (part: Partial<ItemContent>) => void }) {
  const say = useItemsSay()
  const local = useLocal()
  const lang = useLang()
  const { working, choices, mayEdit } = props
  const { content, flowXml } = working.work
  const shared = choices.flows.find(({ key }) => key === content.flow)
  const named = <K extends string>(keys: readonly K[], text: (key: K) => string) =>
    keys.map((value) => ({ value, label: text(value) }))
  return (
    <>
      <p className="muted lead">
        {shared ? say('flow.shared', { name: local(shared.name), n: shared.items }) : say('flow.own')}
      </p>
      <FlowEditor
        xml={flowXml}
        onChange={(xml) => working.change({ flowXml: xml })}
        readOnly={!mayEdit}
        focus={props.at.startsWith('flow:') ? props.at.slice('flow:'.length) : undefined}
        problems={ofPart(working.findings.problems, 'flow').map((each) => ({
          elementId: each.elementId ?? '',
          message: each[lang],
        }))}
        choices={{
          posts: named(posts, (post) => say(`post.${post}`)),
          units: [
            ...named(['site', 'competent'] as const, (unit) => say(`flow.unit.${unit}`)),
            ...choices.functions.map(({ key, name }) => ({ value: key, label: local(name) })),
          ],
          levels: [
            ...named(levels, (level) => say(`choice.${level}`)),
            { value: 'decide', label: say('choice.decide-level') },
            { value: 'accept', label: say('choice.accept') },
          ],
          services: named(services, (service) => say(`flow.service.${service}`)),
          outcomes: named(outcomes, (outcome) => say(`flow.outcome.${outcome}`)),
          rules: Object.keys(content.rules ?? {}).map((value) => ({ value, label: value })),
        }}
      />
      <Steps {...props} />
    </>
  )
}

function Steps({ working, choices, mayEdit, onChange }: TabProps & { onChange: (part: Partial<ItemContent>) => void }) {
  const say = useItemsSay()
  const local = useLocal()
  const at = placesOf(working.findings.problems, useLang())
  const { steps = {} } = working.work.content
  const put = (nodeId: string, part: Partial<StepOverride>) => {
    const { [nodeId]: before = {}, ...rest } = steps
    const next = Object.fromEntries(
      Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined),
    ) as StepOverride
    onChange({ steps: Object.keys(next).length > 0 ? { ...rest, [nodeId]: next } : rest })
  }
  if (working.findings.steps.length === 0) return null
  return (
    <section className="panel" aria-labelledby="flow-steps">
      <h2 id="flow-steps">{say('flow.steps')}</h2>
      <p className="muted">{say('flow.steps-what')}</p>
      <fieldset disabled={!mayEdit} className="step-rows">
        {working.findings.steps.map(({ nodeId, name, limit }) => {
          const own = steps[nodeId] ?? {}
          const nameIt = (words: { zh: string; en: string }) =>
            put(nodeId, { name: words.zh || words.en ? words : undefined })
          const { zh = '', en = '' } = own.name ?? {}
          return (
            <div key={nodeId}>
              <b>
                {local(name)} {limit !== null && <small className="muted">{limit}</small>}
              </b>
              <TextField
                label={`${local(name)}：${say('flow.step-name')}`}
                pointer={`/steps/${nodeId}/name/zh`}
                value={zh}
                onChange={(text) => nameIt({ zh: text, en })}
              />
              <TextField
                label={`${local(name)}：${say('flow.step-name-en')}`}
                pointer={`/steps/${nodeId}/name/en`}
                value={en}
                onChange={(text) => nameIt({ zh, en: text })}
              />
              <NumberField
                label={`${local(name)}：${say('flow.step-limit')}`}
                {...at(`/steps/${nodeId}/limit`)}
                value={own.limit}
                onChange={(days) => put(nodeId, { limit: days ?? undefined })}
              />
              <ElementFields
                above="step"
                pointer={`/steps/${nodeId}`}
                elements={stepElements}
                values={own}
                at={at}
                choices={choices}
                onChange={({ unit, level, points }) => put(nodeId, { unit, level, points } as StepOverride)}
              />
            </div>
          )
        })}
      </fieldset>
    </section>
  )
}
