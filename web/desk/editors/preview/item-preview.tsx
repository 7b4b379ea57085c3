// Guide and form of an item that is not published, on phones beside each other. The form is the very one of the portal; the guide
// tells the same facts in the same order as the page that will be published.
import type { ReactNode } from 'react'
import { useLocal } from '../../../ui/i18n/index.ts'
import { useEditorSay } from '../editor-words.tsx'
import { FormPreview } from '../form/form-preview.tsx'
import '../style/editor.css'
import '../style/form-builder.css'
import '../style/preview.css'
import type { Form } from '../../../../server/engines/form/index.ts'
import type { Material } from '../material/materials.ts'

type Both = { zh: string; en?: string | null | undefined }
/** What the preview reads of an item; the item's own content fits, and so does one that is half written. */
export type PreviewContent = {
  name: Both
  summary?: Both
  audience?: readonly string[]
  kind?: 'on-the-spot' | 'promised'
  limits?: { statutoryWorkingDays?: number | null | undefined; promisedWorkingDays?: number | undefined }
  fee?: { charged: boolean; note?: Both | null | undefined }
  channels?: { online: boolean; window: boolean; depth?: string; visits?: number; cityWide?: boolean }
  conditions?: readonly Both[]
  materials?: readonly Material[]
  basis?: readonly { name: string; clause?: string | null | undefined; mark?: string }[]
  result?: { name: Both } | null
}
export type ItemPreviewProps = { content: PreviewContent; form: Form }

export function Preview({ content, form }: ItemPreviewProps) {
  const say = useEditorSay()
  return (
    <div className="preview-pair">
      <section className="phone" aria-label={say('preview.guide')}>
        <p className="phone-head">{say('preview.guide')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
        <div className="phone-page" tabIndex={0}>
          <Guide content={content} />
        </div>
      </section>
      <FormPreview form={form} />
    </div>
  )
}

function Guide({ content }: { content: PreviewContent }) {
  const say = useEditorSay()
  const local = useLocal()
  const { conditions = [], materials = [], basis = [], channels, limits } = content
  const needed = materials.filter(({ required }) => required)
  const spared = needed.filter(({ satisfy }) => satisfy.some(({ by }) => by === 'licence' || by === 'shared'))
  const first = conditions[0]
  return (
    <article className="preview-guide">
      <h2>{local(content.name) || say('preview.unnamed')}</h2>
      <p className="muted">{local(content.summary)}</p>
      <dl>
        <Fact name={say('preview.can')}>{first ? local(first) : say('preview.no-conditions')}</Fact>
        <Fact name={say('preview.need')}>
          {needed.length === 0
            ? say('preview.need-none')
            : say('preview.need-some', { n: needed.length, spared: spared.length })}
        </Fact>
        <Fact name={say('preview.time')}>
          {content.kind === 'on-the-spot'
            ? say('preview.on-the-spot')
            : say('preview.working-days', { n: limits?.promisedWorkingDays ?? '—' })}
          {limits?.statutoryWorkingDays ? ` ${say('preview.statutory', { n: limits.statutoryWorkingDays })}` : ''}
        </Fact>
        <Fact name={say('preview.cost')}>
          {local(content.fee?.note) || say(content.fee?.charged ? 'preview.charged' : 'preview.free')}
        </Fact>
        <Fact name={say('preview.where')}>
          {[
            ...(channels?.online ? [say('preview.online')] : []),
            ...(channels?.window ? [say('preview.window')] : []),
          ].join('，') || '—'}
        </Fact>
      </dl>
      <h3>{say('preview.conditions')}</h3>
      <ul>
        {conditions.map((condition) => (
          <li key={condition.zh}>{local(condition)}</li>
        ))}
      </ul>
      <h3>{say('preview.materials')}</h3>
      <ol>
        {materials.map((material) => (
          <li key={material.id}>
            <b>{local(material.name)}</b>{' '}
            <small className="muted">{say(material.required ? 'material.required' : 'material.if-needed')}</small>
            {material.note && <p className="muted">{local(material.note)}</p>}
            <p className="preview-ways">
              {[...new Set(material.satisfy.map(({ by }) => by))].map((by) => say(`preview.by.${by}`)).join('；')}
              {material.deferrable && `；${say('material.deferrable')}`}
            </p>
          </li>
        ))}
      </ol>
      {content.result && (
        <p>
          {say('preview.result')} <b>{local(content.result.name)}</b>
        </p>
      )}
      <h3>{say('preview.basis')}</h3>
      <ul>
        {basis.map(({ name, clause, mark }) => (
          <li key={`${name}${clause}`}>
            {name}
            {clause}
            {mark === 'assumed' && <small className="muted">（{say('preview.assumed')}）</small>}
          </li>
        ))}
      </ul>
    </article>
  )
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
