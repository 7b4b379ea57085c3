// One page per section of the form, the materials, a last check. The same definition, renderer and rules as on the phone and at the desk
// (web/ui/form, engines/form). A page is left forwards only when it has no problem and is saved.
import { useMemo, useState } from 'react'
import {
  AskSection,
  type Checked,
  type FormRules,
  focusFirstProblem,
  isSectionAsked,
  type Section,
} from '../../ui/form/index.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { FieldFault } from '../api/http.ts'
import type { AskedItem, Draft, ItemForm, Receipt } from '../api/kiosk.ts'
import { Title } from '../frame/title.tsx'
import { useKioskSay } from '../say.ts'
import { CheckStep } from './check-step.tsx'
import { MaterialsStep } from './materials-step.tsx'
import { useDraft } from './use-draft.ts'

type StepsProps = {
  opened: Draft
  form: ItemForm
  item: AskedItem
  rules: FormRules
  /** The draft went over to another edition while it was open. */
  hasMoved: boolean
  onAgain: () => void
  onBack: () => void
  onDone: (receipt: Receipt) => void
}
const nothing: Checked = { problems: {}, order: [] }

export function Steps(props: StepsProps) {
  const say = useKioskSay()
  const lang = useLang()
  const local = useLocal()
  const { form, rules } = props
  const work = useDraft(props.opened, props.onAgain)
  const { draft } = work
  const settled = useMemo(() => rules.settle(draft.form), [rules, draft.form])
  const [page, setPage] = useState(0)
  const [shown, setShown] = useState(nothing)
  const sections = form.layout.filter((section) => isSectionAsked(form, settled, section))
  const section = sections[page]
  const of = sections.length + 2
  const go = (to: number) => {
    setShown(nothing)
    if (to < 0) props.onBack()
    else setPage(to)
  }
  const next = async () => {
    const checked = section ? inSection(rules.check(draft.form, lang), section) : nothing
    setShown(checked)
    if (checked.order.length > 0) setTimeout(() => focusFirstProblem(checked.order))
    else if (await work.flush()) go(page + 1)
  }
  const showFaults = (faults: readonly FieldFault[]) => {
    const first = faults[0]?.pointer ?? ''
    const at = sections.findIndex((one) => inSection({ problems: {}, order: [first] }, one).order.length > 0)
    setPage(first.startsWith('/materials/') ? sections.length : Math.max(at, 0))
    const order = faults.map(({ pointer }) => pointer)
    setShown({ problems: Object.fromEntries(faults.map((fault) => [fault.pointer, fault[lang]])), order })
    setTimeout(() => focusFirstProblem(order))
  }
  const over = say('apply.page', { item: local(draft.item.name), n: page + 1, of })
  return (
    <>
      {props.hasMoved && (
        <p className="notice" role="status">
          {say('apply.district')}
        </p>
      )}
      {work.state !== 'saved' && <NotSaved isStale={work.state === 'stale'} onAgain={props.onAgain} />}
      {section && (
        <form
          key={page}
          noValidate
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault()
            void next()
          }}
        >
          <Title over={over}>{local(section.title)}</Title>
          <Problems checked={shown} />
          <AskSection
            definition={form}
            section={section}
            hideTitle
            form={draft.form}
            settled={settled}
            known={draft.known}
            addresses={draft.addresses}
            problems={shown.problems}
            unavailable={draft.shared.flatMap(({ resource, outcome }) => (outcome === 'unavailable' ? [resource] : []))}
            onChange={work.change}
          />
          <div className="step-buttons">
            <button type="submit" className="button">
              {say('apply.next')}
            </button>
            <button type="button" className="button button-quiet" onClick={() => go(page - 1)}>
              {say('kiosk.back')}
            </button>
          </div>
        </form>
      )}
      {page === sections.length && (
        <MaterialsStep
          over={over}
          work={work}
          item={props.item}
          problems={shown.problems}
          onBack={() => go(page - 1)}
          onNext={() => go(page + 1)}
        />
      )}
      {page > sections.length && (
        <CheckStep
          over={over}
          work={work}
          form={form}
          item={props.item}
          settled={settled}
          sections={sections}
          onPage={go}
          onFaults={showFaults}
          onDone={props.onDone}
        />
      )}
    </>
  )
}

/** Only the problems of one section's fields. */
function inSection(checked: Checked, section: Section): Checked {
  const order = checked.order.filter((pointer) =>
    section.fields.some(
      (field) => pointer === field || pointer.startsWith(`${field}/`) || field.startsWith(`${pointer}/`),
    ),
  )
  return { order, problems: Object.fromEntries(order.map((pointer) => [pointer, checked.problems[pointer] ?? ''])) }
}

function Problems({ checked }: { checked: Checked }) {
  const say = useKioskSay()
  if (checked.order.length === 0) return null
  return (
    <div className="notice notice-needs-you" role="alert">
      <p>{say('apply.problems', { n: checked.order.length })}</p>
    </div>
  )
}

function NotSaved(props: { isStale: boolean; onAgain: () => void }) {
  const say = useKioskSay()
  return (
    <div className="notice notice-needs-you" role="alert">
      <p>{say(props.isStale ? 'apply.stale' : 'apply.not-saved')}</p>
      {props.isStale && (
        <button type="button" className="button button-quiet" onClick={props.onAgain}>
          {say('apply.reopen')}
        </button>
      )}
    </div>
  )
}
