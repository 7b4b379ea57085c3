// Suspending, resuming, retiring: for administrators; what each does stands beside its button, and each asks for a reason.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { dayText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { ItemLine } from '../../api/authoring.ts'
import { send } from '../../api/http.ts'
import { ProblemNote } from '../../shell/problem-note.tsx'
import { SelectField, TextField } from '../field.tsx'
import { useItemsSay } from '../items-words.tsx'

type Act = 'suspend' | 'resume' | 'retire'

export function StandingActs({ item, others }: { item: ItemLine; others: readonly ItemLine[] }) {
  const say = useItemsSay()
  const local = useLocal()
  const lang = useLang()
  const serverState = useQueryClient()
  const [asked, setAsked] = useState<Act>()
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const [replacedBy, setReplacedBy] = useState('')
  const act = useMutation({
    mutationFn: (verb: Act) => {
      const given = {
        suspend: { reason, ...(until && { until }) },
        resume: {},
        retire: { reason, ...(replacedBy && { replacedBy }) },
      }
      return send('POST', `/authoring/items/${item.id}/${verb}`, given[verb])
    },
    onSuccess: async () => {
      setAsked(undefined)
      setReason('')
      await serverState.invalidateQueries({ queryKey: ['authoring'] })
    },
  })
  const { standing } = item
  const acts: Act[] =
    standing.kind === 'suspended' ? ['resume', 'retire'] : standing.kind === 'open' ? ['suspend', 'retire'] : []
  return (
    <section className="panel" aria-labelledby="item-standing">
      <h2 id="item-standing">{say('items.state')}</h2>
      {standing.kind === 'open' && <p>{say('items.state.open')}</p>}
      {standing.kind === 'suspended' && (
        <p>
          {standing.until
            ? say('item.suspended-until', { day: dayText(lang, standing.until), reason: standing.reason })
            : say('item.suspended', { reason: standing.reason })}
        </p>
      )}
      {standing.kind === 'retired' && <p>{say('item.retired', { reason: standing.reason })}</p>}
      {item.mayStand && asked === undefined && (
        <p className="buttons">
          {acts.map((verb) => (
            <Button
              key={verb}
              danger={verb === 'retire'}
              onClick={() => (verb === 'resume' ? act.mutate(verb) : setAsked(verb))}
            >
              {say(`item.${verb}`)}
            </Button>
          ))}
        </p>
      )}
      <ProblemNote error={act.error} />
      {(asked === 'suspend' || asked === 'retire') && (
        <form
          className="item-grid"
          onSubmit={(event) => {
            event.preventDefault()
            act.mutate(asked)
          }}
        >
          <p className="wide-line">{say(`item.${asked}-what`)}</p>
          <TextField label={say('item.reason')} value={reason} onChange={setReason} isWide />
          {asked === 'suspend' && <TextField label={say('item.until')} type="date" value={until} onChange={setUntil} />}
          {asked === 'retire' && (
            <SelectField
              label={say('item.replaced-by')}
              value={replacedBy}
              empty={say('item.nobody')}
              options={others
                .filter(
                  ({ id, version, standing: { kind } }) => id !== item.id && version !== null && kind !== 'retired',
                )
                .map(({ id, name }) => [id, local(name)])}
              onChange={setReplacedBy}
            />
          )}
          <p className="buttons wide-line">
            <Button onClick={() => setAsked(undefined)}>{say('item.cancel')}</Button>
            <Button
              type="primary"
              htmlType="submit"
              danger={asked === 'retire'}
              disabled={reason.trim().length < 2}
              loading={act.isPending}
            >
              {say('item.confirm')}：{say(`item.${asked}`)}
            </Button>
          </p>
        </form>
      )}
    </section>
  )
}
