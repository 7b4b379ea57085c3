// Materials: each says how it is satisfied now and how else it could be. What the government holds is ready without doing anything.
import { useState } from 'react'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { Draft } from '../../api/case.ts'
import type { Asked } from '../../api/item.ts'
import { useAppSay } from '../say.ts'
import { Title } from '../title.tsx'
import { MaterialCard } from './material-card.tsx'

type MaterialsProps = {
  draft: Draft
  item: Asked
  problems: Readonly<Record<string, string>>
  onBack: () => void
  onNext: () => void
}

/** All materials of the draft; goes on when none that is required is missing. */
export function MaterialsStep(props: MaterialsProps) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const [tried, setTried] = useState(false)
  const { draft, item } = props
  const missing = draft.materials.filter(({ required, by }) => required && !by)
  const next = () => {
    setTried(true)
    const first = missing[0]
    if (!first) return props.onNext()
    const card = document.getElementById(`m-${first.materialId}`)
    card?.scrollIntoView({ block: 'start' })
    card?.focus({ preventScroll: true })
  }
  return (
    <>
      <Title>{say('apply.materials-title')}</Title>
      {draft.idOnly && <p className="notice">{say('shared.id-only')}</p>}
      {tried && missing.length > 0 && (
        <p className="notice notice-needs-you" role="alert">
          {say('apply.problems', { n: missing.length })}
          {lang === 'zh' ? '：' : ': '}
          {missing.map(({ name }) => local(name)).join(lang === 'zh' ? '、' : ', ')}
        </p>
      )}
      {draft.materials.map((material) => (
        <MaterialCard
          key={material.materialId}
          draftId={draft.draftId}
          material={material}
          asked={item.materials.find(({ id }) => id === material.materialId)}
          problem={
            props.problems[`/materials/${material.materialId}`] ??
            (tried && material.required && !material.by ? say('apply.material-needed') : undefined)
          }
        />
      ))}
      <div className="step-buttons">
        <button type="button" className="button button-large" onClick={next}>
          {say('apply.next')}
        </button>
        <button type="button" className="button button-quiet" onClick={props.onBack}>
          {say('app.back')}
        </button>
      </div>
    </>
  )
}
