import { useState } from 'react'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { Material, WayName } from '../../api/case.ts'
import type { Asked } from '../../api/item.ts'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { Agree } from './agree.tsx'
import { Upload } from './upload.tsx'
import { useMaterial } from './use-material.ts'

type CardProps = {
  draftId: string
  material: Material
  asked: Asked['materials'][number] | undefined
  problem: string | undefined
}

/** One material: whether it is ready, the ways to provide it, its files. */
export function MaterialCard(props: CardProps) {
  const say = useAppSay()
  const local = useLocal()
  const { material, problem } = props
  const { choose, upload, remove, error, isBusy } = useMaterial(props.draftId, material.materialId)
  // Upload is chosen before there is a file: until then the server has nothing to keep.
  const [picked, setPicked] = useState<WayName>()
  const ways = openWays(material)
  const way = picked ?? material.by ?? (ways.every((one) => one === 'upload') ? ways[0] : undefined)
  const pick = (by: WayName) => {
    setPicked(by)
    if (by === 'deferred' || (by === 'promise' && material.promise)) return
    if (by !== 'upload' || material.files.length > 0) void choose(by, material.offers[0]?.licenceId)
  }
  return (
    <section
      className="material-card"
      id={`m-${material.materialId}`}
      tabIndex={-1}
      data-ready={material.by ? '' : undefined}
      data-wrong={problem ? '' : undefined}
      aria-busy={isBusy}
    >
      <h2>
        {local(material.name)} <State material={material} />
      </h2>
      {material.note && <p className="field-hint">{local(material.note)}</p>}
      {problem && <p className="field-problem">{problem}</p>}
      {ways.length === 0 && !material.by && <p className="notice">{say('apply.way-licence-none')}</p>}
      <Ways {...props} ways={ways} way={way} onPick={pick} />
      {way === 'deferred' && material.deferral && (
        <Agree
          text={say('apply.deferral-text', {
            name: local(material.name),
            n: material.deferral.workingDays,
            months: material.deferral.barMonths,
          })}
          isAgreed={material.by === way}
          onAgree={() => choose(way)}
        />
      )}
      {way === 'promise' && <p className="field-hint">{say('apply.promise-note')}</p>}
      {way === 'promise' && material.promise && (
        <Agree text={local(material.promise)} isAgreed={material.by === way} onAgree={() => choose(way)} />
      )}
      {way === 'upload' && (
        <Upload material={material} asked={props.asked} isBusy={isBusy} onUpload={upload} onRemove={remove} />
      )}
      <ProblemNotice error={error} />
    </section>
  )
}

function State({ material }: { material: Material }) {
  const say = useAppSay()
  if (material.by === 'deferred') return <span className="tag">{say('apply.material-later')}</span>
  if (material.by) return <span className="tag tag-good">{say('apply.material-ready')}</span>
  return material.required ? (
    <span className="tag tag-needs-you">{say('apply.material-needed')}</span>
  ) : (
    <span className="tag">{say('apply.material-optional')}</span>
  )
}

// A licence is a way only for who holds one.
const openWays = ({ satisfy, offers, deferral }: Material): readonly WayName[] => [
  ...satisfy.filter((by) => by !== 'licence' || offers.length > 0),
  ...(deferral ? (['deferred'] as const) : []),
]

type WaysProps = CardProps & { ways: readonly WayName[]; way: WayName | undefined; onPick: (by: WayName) => void }

function Ways(props: WaysProps) {
  const say = useAppSay()
  const local = useLocal()
  const lang = useLang()
  const { material, ways } = props
  if (ways.every((by) => by === 'upload')) return null
  const held = material.licence ?? material.offers[0]
  return (
    <div className="options" role="radiogroup" aria-label={say('apply.way-label', { name: local(material.name) })}>
      {ways.map((by) => (
        <label className="option" key={by}>
          <input
            type="radio"
            name={`way-${material.materialId}`}
            checked={props.way === by}
            onChange={() => props.onPick(by)}
          />
          <span>
            {say(`apply.way-${by}`)}
            {by === 'licence' && held && (
              <small>
                <br />
                {local(held.name)}
                {lang === 'zh' ? '，' : ', '}
                {held.number}
              </small>
            )}
          </span>
        </label>
      ))}
    </div>
  )
}
