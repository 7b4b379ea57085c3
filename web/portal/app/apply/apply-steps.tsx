// The steps of an application: one page per section of the form, the materials, a last check. The page stands in the URL, so the
// browser's back button goes one page back. A page is left forwards only when it has no problem.
import { useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import { districtOfVariant } from '../../../../server/engines/codes/index.ts'
import {
  AskSection,
  type Checked,
  type FormDefinition,
  type FormRules,
  focusFirstProblem,
  isSectionAsked,
} from '../../../ui/form/index.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { BundleReceipt } from '../../api/bundle.ts'
import type { Draft, Receipt } from '../../api/case.ts'
import type { Asked } from '../../api/item.ts'
import type { FieldFault } from '../http.ts'
import type { Content } from '../kept/kept.ts'
import { useAppSay } from '../say.ts'
import { Title } from '../title.tsx'
import { DoneTogether } from '../together/done-together.tsx'
import { inSection } from './check-form.ts'
import { CheckStep } from './check-step.tsx'
import { ClosedNote } from './closed-note.tsx'
import { Done } from './done.tsx'
import { MaterialsStep } from './materials-step.tsx'
import { ProblemList } from './problem-list.tsx'
import { SavedLine } from './saved-line.tsx'
import { SharedLine, unavailableOf } from './shared-line.tsx'
import { StepLine } from './step-line.tsx'
import { useAutosave } from './use-autosave.ts'

type StepsProps = { draft: Draft; form: FormDefinition; rules: FormRules; item: Asked; unsaved: Content | undefined }

/** One application, from the first question to the receipt. */
export function ApplySteps({ draft, form, rules, item, unsaved }: StepsProps) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const [query, setQuery] = useSearchParams()
  const saving = useAutosave(draft, { definition: form, item }, unsaved)
  const settled = useMemo(() => rules.settle(saving.form), [rules, saving.form])
  const [shown, setShown] = useState<Checked>({ problems: {}, order: [] })
  const [receipt, setReceipt] = useState<Receipt | BundleReceipt>()
  const sections = form.layout.filter((section) => isSectionAsked(form, settled, section))
  const last = sections.length + 1
  const page = Math.min(Math.max(Number(query.get('page')) || 0, 0), last)
  const section = sections[page]

  const go = (to: number) => {
    setShown({ problems: {}, order: [] })
    setQuery({ draft: draft.draftId, page: String(to) })
  }
  const next = () => {
    const checked = section ? inSection(rules.check(saving.form, lang), section) : { problems: {}, order: [] }
    setShown(checked)
    if (checked.order.length > 0) setTimeout(() => focusFirstProblem(checked.order))
    else void saving.flush().then((done) => done !== 'not' && go(page + 1))
  }
  const showFaults = (faults: readonly FieldFault[]) => {
    const first = faults[0]?.pointer ?? ''
    const at = sections.findIndex(({ fields }) =>
      fields.some((field) => first === field || first.startsWith(`${field}/`)),
    )
    go(first.startsWith('/materials/') ? sections.length : Math.max(at, 0))
    const order = faults.map(({ pointer }) => pointer)
    setShown({ problems: Object.fromEntries(faults.map((fault) => [fault.pointer, fault[lang]])), order })
    setTimeout(() => focusFirstProblem(order))
  }

  if (receipt && 'bundleId' in receipt) return <DoneTogether receipt={receipt} name={draft.item.name} />
  if (receipt) return <Done receipt={receipt} itemName={local(draft.item.name)} />
  return (
    <>
      <StepLine at={page < sections.length ? 0 : page === sections.length ? 1 : 2} itemName={local(draft.item.name)} />
      <SavedLine saving={saving} form={form} itemId={draft.item.id} draftId={draft.draftId} />
      {saving.movedTo && (
        <p className="notice" role="status">
          {say(districtOfVariant(saving.movedTo) ? 'apply.district-differs' : 'apply.district-as-city')}
        </p>
      )}
      {item.closed && <ClosedNote closed={item.closed} definition={form} form={settled} />}
      {section && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            next()
          }}
        >
          <Title after={<p className="overline">{say('apply.section-of', { n: page + 1, of: sections.length })}</p>}>
            {local(section.title)}
          </Title>
          <ProblemList checked={shown} />
          <SharedLine draft={draft} flush={saving.flush} />
          <AskSection
            key={page}
            definition={form}
            section={section}
            hideTitle
            form={saving.form}
            settled={settled}
            known={draft.known}
            addresses={draft.addresses}
            problems={shown.problems}
            unavailable={unavailableOf(draft)}
            onChange={saving.change}
          />
          <StepButtons page={page} onBack={() => go(page - 1)} />
        </form>
      )}
      {page === sections.length && (
        <MaterialsStep
          draft={draft}
          item={item}
          problems={shown.problems}
          onBack={() => go(page - 1)}
          onNext={() => go(page + 1)}
        />
      )}
      {page === last && (
        <CheckStep
          draft={draft}
          form={form}
          item={item}
          saving={saving}
          settled={settled}
          sections={sections}
          onPage={go}
          onFaults={showFaults}
          onDone={setReceipt}
        />
      )}
    </>
  )
}

function StepButtons(props: { page: number; onBack: () => void }) {
  const say = useAppSay()
  return (
    <div className="step-buttons">
      <button type="submit" className="button button-large">
        {say('apply.next')}
      </button>
      {props.page > 0 && (
        <button type="button" className="button button-quiet" onClick={props.onBack}>
          {say('app.back')}
        </button>
      )}
    </div>
  )
}
