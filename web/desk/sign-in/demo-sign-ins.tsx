// Demo mode only: the server lists its demonstration staff with the digits of the moment. Elsewhere the address answers 404 and nothing shows.
import { useQuery } from '@tanstack/react-query'
import { useLocal } from '../../ui/i18n/index.ts'
import { read } from '../api/http.ts'
import type { DemoStaff, Post } from '../api/session.ts'
import { useDeskSay } from '../say.ts'
import { groupByPost } from './group-by-post.ts'
import { postName } from './post-name.ts'

export function DemoSignIns(props: { onChoose: (staff: DemoStaff) => void }) {
  const say = useDeskSay()
  const local = useLocal()
  const signIns = useQuery({
    queryKey: ['demo-sign-ins'],
    queryFn: ({ signal }) => read<{ staff: readonly DemoStaff[] }>('/demo/sign-ins', signal),
    refetchInterval: 10_000,
    retry: false,
  })
  if (!signIns.data?.staff.length) return null
  const unit = (posts: readonly Post[]) => local(posts[0]?.unitName) || posts[0]?.unit
  return (
    <section className="demo-sign-ins" aria-labelledby="demo-title">
      <h2 id="demo-title">{say('sign-in.demo')}</h2>
      <p className="muted">{say('sign-in.demo-what')}</p>
      <div className="demo-groups">
        {groupByPost(signIns.data.staff).map(({ post, staff }) => (
          <div key={post} className="demo-group">
            <h3>{postName(say, post)}</h3>
            {staff.map((one) => (
              <button key={one.username} type="button" onClick={() => props.onChoose(one)}>
                <b>{one.name}</b>
                <span>{unit(one.posts)}</span>
              </button>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
