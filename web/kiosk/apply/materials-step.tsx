// Materials: what the government holds is ready; what is missing can be scanned here, promised, or rest on a certificate on file.
import { useState } from 'react'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { AskedItem } from '../api/kiosk.ts'
import { Title } from '../frame/title.tsx'
import { useKioskSay } from '../say.ts'
import { MaterialCard } from './material-card.tsx'
import type { DraftWork } from './use-draft.ts'

type MaterialsProps = {
  over: string
  work: DraftWork
  item: AskedItem
  problems: Readonly<Record<string, string>>
  onBack: () => void
  onNext: () => void
}

export function MaterialsStep(props: MaterialsProps) {
  const say = useKioskSay()
  const lang = useLang()
  const local = useLocal()
  const [tried, setTried] = useState(false)
  const { materials } = props.work.draft
  const missing = materials.filter(({ required, by }) => required && !by)
  const next = () => {
    setTried(true)
    const [first] = missing
    if (!first) return props.onNext()
    const card = document.getElementById(`m-${first.materialId}`)
    card?.scrollIntoView({ block: 'start' })
    card?.focus({ preventScroll: true })
  }
  return (
    <>
      <Title over={props.over}>{say('materials.title')}</Title>
      {tried && missing.length > 0 && (
        <p className="notice notice-needs-you" role="alert">
          {say('apply.problems', { n: missing.length })}
          {lang === 'zh' ? '：' : ': '}
          {missing.map(({ name }) => local(name)).join(lang === 'zh' ? '、' : ', ')}
        </p>
      )}
      {materials.map((material) => (
        <MaterialCard
          key={material.materialId}
          work={props.work}
          material={material}
          asked={props.item.materials.find(({ id }) => id === material.materialId)}
          problem={props.problems[`/materials/${material.materialId}`]}
        />
      ))}
      <div className="step-buttons">
        <button type="button" className="button" onClick={next}>
          {say('apply.next')}
        </button>
        <button type="button" className="button button-quiet" onClick={props.onBack}>
          {say('kiosk.back')}
        </button>
      </div>
    </>
  )
}
