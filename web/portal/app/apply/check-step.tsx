// The last look: everything that was filled in and handed in, the site that takes it, the promise, and the one button. Whatever the
// server still finds leads back to its page.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AdviceNote } from '../../../ui/advice/index.ts'
import { type Section, ShowSection, valueAt } from '../../../ui/form/index.ts'
import { useLocal } from '../../../ui/i18n/index.ts'
import type { BundleReceipt } from '../../api/bundle.ts'
import type { Draft, Receipt } from '../../api/case.ts'
import type { Asked, ItemForm } from '../../api/item.ts'
import { ApiProblem, ask, type FieldFault } from '../http.ts'
import { forget } from '../kept/store.ts'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { Title } from '../title.tsx'
import { useDraftPlace } from './draft-place.ts'
import { SiteChoice } from './site-choice.tsx'
import type { Saving } from './use-autosave.ts'

type CheckProps = {
  draft: Draft
  form: ItemForm
  item: Asked
  saving: Saving
  settled: Record<string, unknown>
  sections: readonly Section[]
  onPage: (page: number) => void
  onFaults: (faults: readonly FieldFault[]) => void
  onDone: (receipt: Receipt | BundleReceipt) => void
}

/** Check and submit. Submitting twice makes one case: the key is the draft and its revision. */
export function CheckStep(props: CheckProps) {
  const say = useAppSay()
  const [isTrue, setTrue] = useState(false)
  const [asked, setAsked] = useState(false)
  const { draft, saving, sections } = props
  const needsSite = !hasPlace(props.item, props.settled)
  const siteMissing = needsSite && !saving.siteId
  const asksTruth = asked && !isTrue
  const state = useQueryClient()
  const { cases } = useDraftPlace()
  const submit = useMutation({
    mutationFn: async () => {
      if ((await saving.flush()) !== 'saved') throw new ApiProblem(0, 'offline', '')
      return ask<Receipt | BundleReceipt>(cases, {
        method: 'POST',
        json: { draftId: draft.draftId },
        key: `submit-${draft.draftId}`,
      })
    },
    onSuccess: (receipt) => {
      void forget(draft.draftId)
      void state.invalidateQueries({ queryKey: ['cases'] })
      void state.invalidateQueries({ queryKey: ['drafts'] })
      void state.invalidateQueries({ queryKey: ['bundle-drafts'] })
      props.onDone(receipt)
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.fields.length > 0) props.onFaults(error.fields)
    },
  })
  const go = () => {
    setAsked(true)
    if (siteMissing) document.getElementById('site')?.focus()
    else if (isTrue) submit.mutate()
    else document.getElementById('truth')?.focus()
  }
  return (
    <>
      <Title>{say('apply.check-title')}</Title>
      {saving.advice && saving.advice.missing.length === 0 && (
        <section aria-label={say('apply.advice')}>
          <AdviceNote advice={saving.advice} />
          {saving.advice.outcome !== 'eligible' && <p>{say('apply.advice-anyway')}</p>}
        </section>
      )}
      {sections.map((section, i) => (
        <ShowSection
          key={section.title.zh}
          definition={props.form}
          section={section}
          form={props.settled}
          action={<ChangeButton of={section.title} onClick={() => props.onPage(i)} />}
        />
      ))}
      <Materials draft={draft} onChange={() => props.onPage(sections.length)} />
      {props.item.competence !== undefined && (
        <SiteChoice
          itemId={draft.item.id}
          siteId={saving.siteId}
          needed={needsSite}
          problem={asked && siteMissing ? say('apply.site-needed') : undefined}
          onChoose={saving.chooseSite}
        />
      )}
      <div className="field" data-wrong={asksTruth ? '' : undefined}>
        {asksTruth && (
          <p className="field-problem" id="truth-problem" role="alert">
            {say('apply.truth-missing')}
          </p>
        )}
        <label className="option">
          <input
            id="truth"
            type="checkbox"
            checked={isTrue}
            aria-describedby={asksTruth ? 'truth-problem' : undefined}
            onChange={(event) => setTrue(event.target.checked)}
          />
          {say('apply.truth')}
        </label>
      </div>
      <ProblemNotice error={submit.error} />
      <div className="step-buttons">
        <button type="button" className="button button-large" disabled={submit.isPending} onClick={go}>
          {say(submit.isPending ? 'apply.submitting' : 'apply.submit')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => props.onPage(sections.length)}>
          {say('app.back')}
        </button>
      </div>
    </>
  )
}

// The place in the form says which organ is competent; without one the applicant chooses the site.
const hasPlace = ({ competence }: Asked, form: unknown): boolean =>
  competence === undefined || (competence !== null && typeof valueAt(form, competence.pointer) === 'string')

function ChangeButton(props: { of: { zh: string; en?: string }; onClick: () => void }) {
  const say = useAppSay()
  const local = useLocal()
  return (
    <button type="button" className="button-plain" onClick={props.onClick}>
      {say('apply.change')}
      <span className="unseen"> {local(props.of)}</span>
    </button>
  )
}

function Materials(props: { draft: Draft; onChange: () => void }) {
  const say = useAppSay()
  const local = useLocal()
  return (
    <section className="shown-section">
      <div className="shown-head">
        <h2>{say('apply.materials-title')}</h2>
        <ChangeButton
          of={{ zh: say('apply.materials-title'), en: say('apply.materials-title') }}
          onClick={props.onChange}
        />
      </div>
      <dl className="facts">
        {props.draft.materials
          .filter(({ by, required }) => by ?? required)
          .map((material) => (
            <div key={material.materialId}>
              <dt>{local(material.name)}</dt>
              <dd>{material.by ? say(`apply.way-${material.by}`) : say('apply.material-needed')}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
