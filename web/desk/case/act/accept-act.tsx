import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { AdviceNote } from '../../../ui/advice/index.ts'
import { useDeskSay } from '../../say.ts'
import { Keys } from '../../shortcuts/keys.tsx'
import { useShortcuts } from '../../shortcuts/shortcuts.tsx'
import type { ActProps } from './act-props.ts'
import { ReasonAct } from './reason-act.tsx'

const SupplementAct = lazy(() => import('./supplement-act.tsx').then((module) => ({ default: module.SupplementAct })))

/** Accept, ask for everything that is missing at once, or refuse with a reason. 行政许可法 第三十二条. */
export function AcceptAct(props: ActProps) {
  const say = useDeskSay()
  const [way, setWay] = useState<'choose' | 'supplement' | 'refuse'>('choose')
  const { task, view, isBusy, onOrder } = props
  const may = (verb: string) => task.verbs.includes(verb)
  const accept = () => onOrder({ verb: 'accept', body: {}, done: 'act.did.accept' })
  const isChoosing = way === 'choose' && !isBusy
  useShortcuts([
    { combo: 'alt+A', what: 'act.accept', run: accept, off: !isChoosing || !may('accept') },
    { combo: 'alt+S', what: 'act.supplement', run: () => setWay('supplement'), off: !may('require-supplement') },
    { combo: 'alt+R', what: 'act.refuse', run: () => setWay('refuse'), off: !may('refuse') },
    { combo: 'Escape', what: 'act.cancel', run: () => setWay('choose'), off: way === 'choose' },
  ])
  if (way === 'supplement')
    return (
      <Suspense fallback={<Skeleton active title={false} />}>
        <SupplementAct {...props} onCancel={() => setWay('choose')} />
      </Suspense>
    )
  if (way === 'refuse')
    return <ReasonAct {...props} verb="refuse" done="act.did.refuse" ready="refuse" onCancel={() => setWay('choose')} />
  const missing = view.materials.filter((material) => material.required && !material.by).length
  return (
    <div className="act">
      <p className={missing ? 'wrong' : 'muted'}>
        {missing ? say('act.missing', { n: missing }) : say('act.all-there', { n: view.materials.length })}
      </p>
      {view.advice && <AdviceNote advice={view.advice} isOpen />}
      {may('accept') && (
        <Button type={missing ? 'default' : 'primary'} size="large" block loading={isBusy} onClick={accept}>
          {say('act.accept')} <Keys combo="alt+A" />
        </Button>
      )}
      {may('require-supplement') && (
        <Button
          type={missing ? 'primary' : 'default'}
          size="large"
          block
          disabled={isBusy}
          onClick={() => setWay('supplement')}
        >
          {say('act.supplement')} <Keys combo="alt+S" />
        </Button>
      )}
      {may('refuse') && (
        <Button size="large" block danger disabled={isBusy} onClick={() => setWay('refuse')}>
          {say('act.refuse')} <Keys combo="alt+R" />
        </Button>
      )}
      <p className="muted">{say('act.document-follows')}</p>
    </div>
  )
}
