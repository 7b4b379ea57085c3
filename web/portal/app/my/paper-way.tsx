// Where the paper is that was handed over at a window. Nothing when there is none.
import { dayText, momentText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { CaseView } from '../../api/case.ts'
import { useAppSay } from '../say.ts'

export function PaperWay({ view }: { view: CaseView }) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  if (view.slips.length === 0) return null
  return (
    <section className="card block">
      <h2>{say('paper.title')}</h2>
      {view.slips.map((slip) => (
        <p key={slip.slipId}>
          <strong>{slip.papers.map(local).join(lang === 'zh' ? '、' : ', ')}</strong>
          <br />
          {say(`paper.${slip.state}`, { from: local(slip.from.name), to: local(slip.to.name) })}
          <br />
          <small>
            {momentText(lang, slip.receivedAt ?? slip.missingAt ?? slip.sentAt ?? slip.madeAt)}
            {slip.state === 'sent' && slip.dueOn && ` · ${say('paper.due', { date: dayText(lang, slip.dueOn) })}`}
          </small>
        </p>
      ))}
    </section>
  )
}
