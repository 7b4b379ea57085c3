// My messages; what is shown counts as read.
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { momentText } from '../../../ui/i18n/dates.ts'
import { type Both, useLang, useLocal } from '../../../ui/i18n/index.ts'
import { ask } from '../http.ts'
import { Loading, ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { Title } from '../title.tsx'
import { MessageChoices } from './message-choices.tsx'
import { MyTabs } from './my-tabs.tsx'

type Notice = {
  noticeId: string
  title: string | Both
  body?: string | Both
  text?: string | Both
  at: string
  readAt: string | null
  caseId?: string | null
}

/** The page /my/messages. */
export function MyMessages() {
  const say = useAppSay()
  const { data, error, refetch } = useQuery({
    queryKey: ['notices'],
    queryFn: () => ask<{ notices: Notice[] }>('/notices'),
  })
  const unread = data?.notices.filter(({ readAt }) => !readAt)
  useEffect(() => {
    for (const { noticeId } of unread ?? [])
      ask(`/notices/${noticeId}/read`, { method: 'POST', json: {} }).catch(() => undefined)
  }, [unread])
  return (
    <>
      <Title>{say('my.tab-messages')}</Title>
      <MyTabs at="/my/messages" />
      <p>
        <a className="link-target" href="#message-choices">
          {say('choices.title')}
        </a>
      </p>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.notices.length === 0 && (
        <section className="card empty">
          <h2>{say('messages.none')}</h2>
          <p>{say('messages.none-text')}</p>
        </section>
      )}
      <ul className="rows">
        {data?.notices.map((notice) => (
          <Message key={notice.noticeId} notice={notice} />
        ))}
      </ul>
      <MessageChoices />
    </>
  )
}

function Message({ notice }: { notice: Notice }) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  return (
    <li className="card message" data-unread={notice.readAt ? undefined : ''}>
      <h2 className="h-small">
        {local(notice.title)} {!notice.readAt && <span className="tag tag-needs-you">{say('messages.unread')}</span>}
      </h2>
      <p>{local(notice.body ?? notice.text)}</p>
      <p className="small">
        <time dateTime={notice.at}>{momentText(lang, notice.at)}</time>
      </p>
      {notice.caseId && <Link href={`/my/cases/${notice.caseId}`}>{say('messages.open-case')}</Link>}
    </li>
  )
}
