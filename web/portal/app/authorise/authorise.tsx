// Another site asks to know who is signed in. The question lies below the address that the protocol's cookie is for, so it is not asked at
// /api like everything else.
import { useMutation, useQuery } from '@tanstack/react-query'
import { ApiProblem } from '../http.ts'
import { Loading, ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { Title } from '../title.tsx'

type Asked = { site: string; scopes: ('profile' | 'phone' | 'identity')[]; name: string }

async function at<T>(path: string, json?: unknown): Promise<T> {
  const response = await fetch(path, {
    headers: { accept: 'application/json', ...(json !== undefined && { 'content-type': 'application/json' }) },
    ...(json !== undefined && { method: 'POST', body: JSON.stringify(json) }),
  }).catch(() => {
    throw new ApiProblem(0, 'offline', '')
  })
  const body = await response.json().catch(() => ({}))
  if (response.ok) return body as T
  throw new ApiProblem(response.status, body.code ?? 'internal', body.detail ?? '')
}

/** The page /authorise/:uid. */
export function Authorise({ uid }: { uid: string }) {
  const say = useAppSay()
  const { data, error } = useQuery({
    queryKey: ['authorise', uid],
    queryFn: () => at<Asked>(`/authorise/${uid}/asked`),
    retry: false,
  })
  const answer = useMutation({
    mutationFn: (agrees: boolean) => at<{ to: string }>(`/authorise/${uid}/answer`, { agrees }),
    onSuccess: ({ to }) => location.assign(to),
  })
  if (error)
    return (
      <>
        <Title>{say('authorise.title')}</Title>
        <ProblemNotice error={error} />
      </>
    )
  if (!data) return <Loading />
  return (
    <>
      <Title>{say('authorise.ask', { site: data.site })}</Title>
      <section className="card block">
        <p>{say('authorise.as', { name: data.name })}</p>
        <p>{say('authorise.will-know', { site: data.site })}</p>
        <ul>
          <li>{say('authorise.same')}</li>
          {data.scopes.map((scope) => (
            <li key={scope}>{say(`authorise.scope-${scope}`)}</li>
          ))}
        </ul>
        <p className="small">{say('authorise.on-record')}</p>
        <ProblemNotice error={answer.error} />
        <p className="dialog-buttons">
          <button type="button" className="button" disabled={answer.isPending} onClick={() => answer.mutate(true)}>
            {say('authorise.agree')}
          </button>
          <button
            type="button"
            className="button button-quiet"
            disabled={answer.isPending}
            onClick={() => answer.mutate(false)}
          >
            {say('authorise.refuse')}
          </button>
        </p>
      </section>
    </>
  )
}
