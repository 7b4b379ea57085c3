// Which messages also come by text message. Everything stands in the app; what must be told comes by text message anyway.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../http.ts'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'

type Choice = { topic: 'progress' | 'hall'; sms: boolean }
type Choices = { topics: readonly Choice[] }
const queryKey = ['notice-choices']

/** The section 消息设置 of my messages. */
export function MessageChoices() {
  const say = useAppSay()
  const state = useQueryClient()
  // The tick stands at once, and goes back when it could not be kept.
  const [wanted, setWanted] = useState<Choice>()
  const { data, error } = useQuery({ queryKey, queryFn: () => ask<Choices>('/notice-choices') })
  const set = useMutation({
    mutationFn: ({ topic, sms }: Choice) => ask<Choices>(`/notice-choices/${topic}`, { method: 'PUT', json: { sms } }),
    onSuccess: (answer) => state.setQueryData(queryKey, answer),
    onSettled: () => setWanted(undefined),
  })
  return (
    <section className="card block" aria-labelledby="message-choices">
      <h2 id="message-choices">{say('choices.title')}</h2>
      <p>{say('choices.what')}</p>
      <ProblemNotice error={error ?? set.error} />
      <div className="options">
        {data?.topics.map(({ topic, sms }) => {
          const choose = () => {
            setWanted({ topic, sms: !sms })
            set.mutate({ topic, sms: !sms })
          }
          return (
            <label key={topic} className="option">
              <input
                type="checkbox"
                checked={wanted?.topic === topic ? wanted.sms : sms}
                disabled={wanted !== undefined}
                onChange={choose}
              />
              <span>
                {say(`choices.${topic}`)}
                <br />
                <small>{say(`choices.${topic}-what`)}</small>
              </span>
            </label>
          )
        })}
      </div>
      <p className="small" role="status">
        {set.isSuccess ? say('choices.saved') : ''}
      </p>
      <p className="small">{say('choices.always')}</p>
    </section>
  )
}
