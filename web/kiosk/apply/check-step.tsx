// The last look: everything that was filled in and handed in, the promise, and the one button. Submitting twice makes one case.
import { useState } from 'react'
import { AdviceNote } from '../../ui/advice/index.ts'
import { type Section, ShowSection, valueAt } from '../../ui/form/index.ts'
import { useLocal } from '../../ui/i18n/index.ts'
import { ApiProblem, ask, type FieldFault } from '../api/http.ts'
import type { AskedItem, ItemForm, Receipt } from '../api/kiosk.ts'
import { ProblemNote } from '../frame/problem.tsx'
import { Title } from '../frame/title.tsx'
import { useKioskSay } from '../say.ts'
import { SiteChoice } from './site-choice.tsx'
import type { DraftWork } from './use-draft.ts'

type CheckProps = {
  over: string
  work: DraftWork
  form: ItemForm
  item: AskedItem
  settled: Record<string, unknown>
  sections: readonly Section[]
  onPage: (page: number) => void
  onFaults: (faults: readonly FieldFault[]) => void
  onDone: (receipt: Receipt) => void
}

export function CheckStep(props: CheckProps) {
  const say = useKioskSay()
  const local = useLocal()
  const [isTrue, setTrue] = useState(false)
  const [asked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const { work, sections, item } = props
  const { draft } = work
  const hasPlace = item.competence && typeof valueAt(props.settled, item.competence.pointer) === 'string'
  const needsSite = !hasPlace && !draft.siteId
  const submit = async () => {
    setAsked(true)
    if (needsSite) return document.getElementById('site')?.focus()
    if (!isTrue) return document.getElementById('truth')?.focus()
    setBusy(true)
    setError(undefined)
    try {
      if (!(await work.flush())) throw new ApiProblem('offline', '')
      const json = { draftId: draft.draftId }
      const receipt = await ask<Receipt>('/cases', { method: 'POST', json, key: `submit-${draft.draftId}` })
      props.onDone(receipt)
    } catch (failure) {
      setBusy(false)
      if (failure instanceof ApiProblem && failure.fields.length > 0) props.onFaults(failure.fields)
      else setError(failure)
    }
  }
  const change = (of: string, page: number) => (
    <button type="button" className="button button-quiet" onClick={() => props.onPage(page)}>
      {say('check.change', { of })}
    </button>
  )
  return (
    <>
      <Title over={props.over}>{say('check.title')}</Title>
      {draft.advice && draft.advice.missing.length === 0 && <AdviceNote advice={draft.advice} />}
      {sections.map((section, page) => (
        <div className="card" key={section.title.zh}>
          <ShowSection
            definition={props.form}
            section={section}
            form={props.settled}
            action={change(local(section.title), page)}
          />
        </div>
      ))}
      <section className="card shown-section">
        <div className="shown-head">
          <h2>{say('materials.title')}</h2>
          {change(say('materials.title'), sections.length)}
        </div>
        <dl className="facts">
          {draft.materials
            .filter(({ by, required }) => by ?? required)
            .map((material) => (
              <div key={material.materialId}>
                <dt>{local(material.name)}</dt>
                <dd>{say(material.by ? `materials.way-${material.by}` : 'materials.needed')}</dd>
              </div>
            ))}
        </dl>
      </section>
      {needsSite && (
        <SiteChoice
          itemId={draft.item.id}
          problem={asked ? say('check.site-choose') : undefined}
          onChoose={work.chooseSite}
        />
      )}
      <div className="field" data-wrong={asked && !isTrue ? '' : undefined}>
        {asked && !isTrue && (
          <p className="field-problem" id="truth-problem" role="alert">
            {say('check.truth-missing')}
          </p>
        )}
        <label className="option">
          <input
            id="truth"
            type="checkbox"
            checked={isTrue}
            aria-describedby={asked && !isTrue ? 'truth-problem' : undefined}
            onChange={(event) => setTrue(event.target.checked)}
          />
          {say('check.truth')}
        </label>
      </div>
      <ProblemNote error={error} />
      <div className="step-buttons">
        <button type="button" className="button" disabled={isBusy} onClick={() => void submit()}>
          {say(isBusy ? 'check.submitting' : 'check.submit')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => props.onPage(sections.length)}>
          {say('kiosk.back')}
        </button>
      </div>
    </>
  )
}
