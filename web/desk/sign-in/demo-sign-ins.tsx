// Demo mode only: the server lists its demonstration staff with the digits of the moment. Elsewhere the address answers 404 and
// nothing shows. A city has many posts, so the list is sifted by name or unit; nearest to hand stay the first of each post.
import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import { read } from '../api/http.ts'
import type { DemoStaff } from '../api/session.ts'
import { useDeskSay } from '../say.ts'
import { groupByPost, sift } from './group-by-post.ts'
import { postName } from './post-name.ts'

const firstFew = 3

export function DemoSignIns(props: { onChoose: (staff: DemoStaff) => void }) {
  const say = useDeskSay()
  const [q, setQ] = useState('')
  const signIns = useQuery({
    queryKey: ['demo-sign-ins'],
    queryFn: ({ signal }) => read<{ staff: readonly DemoStaff[] }>('/demo/sign-ins', signal),
    refetchInterval: 10_000,
    retry: false,
  })
  if (!signIns.data?.staff.length) return null
  const groups = groupByPost(sift(signIns.data.staff, q))
  return (
    <section className="demo-sign-ins" aria-labelledby="demo-title">
      <h2 id="demo-title">{say('sign-in.demo')}</h2>
      <p className="muted">{say('sign-in.demo-what')}</p>
      <Input
        type="search"
        allowClear
        aria-label={say('sign-in.demo-find')}
        placeholder={say('sign-in.demo-find')}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <div className="demo-groups">
        {groups.map(({ post, staff }) => (
          <DemoGroup key={post} title={postName(say, post)} staff={staff} isOpen={q !== ''} onChoose={props.onChoose} />
        ))}
      </div>
      {groups.length === 0 && <p className="muted">{say('sign-in.demo-none')}</p>}
    </section>
  )
}

function DemoGroup(props: {
  title: string
  staff: readonly DemoStaff[]
  isOpen: boolean
  onChoose: (staff: DemoStaff) => void
}) {
  const say = useDeskSay()
  const local = useLocal()
  const [all, setAll] = useState(false)
  const shown = all || props.isOpen ? props.staff : props.staff.slice(0, firstFew)
  return (
    <div className="demo-group">
      <h3>{props.title}</h3>
      {shown.map((one) => (
        <button key={one.username} type="button" onClick={() => props.onChoose(one)}>
          <b>{one.name}</b>
          <span>{local(one.posts[0]?.unitName) || one.posts[0]?.unit}</span>
        </button>
      ))}
      {shown.length < props.staff.length && (
        <button type="button" className="demo-more" onClick={() => setAll(true)}>
          {say('sign-in.demo-more', { n: props.staff.length - shown.length })}
        </button>
      )}
    </div>
  )
}
