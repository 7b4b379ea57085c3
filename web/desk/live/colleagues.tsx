// Who else has this case open, so that two people do not do one thing.
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { address, send } from '../api/http.ts'
import { useDeskSay } from '../say.ts'
import { postName } from '../sign-in/post-name.ts'

type Colleague = { staffId: string; name: string; post: string }

const sayEvery = 15_000

export function Colleagues(props: { caseId: string }) {
  const say = useDeskSay()
  const path = `/cases/${props.caseId}/presence`
  const { data } = useQuery({
    queryKey: ['presence', props.caseId],
    queryFn: () => send<{ others: Colleague[] }>('PUT', path),
    refetchInterval: sayEvery,
    gcTime: 0,
  })
  useEffect(() => {
    const leave = () => void fetch(address(path), { method: 'DELETE', keepalive: true })
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [path])
  const others = data?.others ?? []
  return (
    <p className="colleagues" role="status">
      {others.length > 0 &&
        say('live.others', {
          names: others.map(({ name, post }) => `${name}（${postName(say, post)}）`).join('、'),
        })}
    </p>
  )
}
