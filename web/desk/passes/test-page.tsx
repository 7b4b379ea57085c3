// A test: under way it is a paper to fill in, handed in it is a result to learn from.
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { read } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import type { Test } from './pass.ts'
import { PassWords, usePassSay } from './pass-words.tsx'
import { Result } from './result.tsx'
import { TestPaper } from './test-paper.tsx'
import './passes.css'

export function TestPage({ testId }: { testId: string }) {
  return (
    <PassWords>
      <Page testId={testId} />
    </PassWords>
  )
}

function Page({ testId }: { testId: string }) {
  const say = usePassSay()
  const { data, error } = useQuery({
    queryKey: ['passes', 'test', testId],
    queryFn: ({ signal }) => read<Test>(`/passes/tests/${testId}`, signal),
    // What is answered here is newer than what the server tells; and with a pass the session that asked has ended.
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <div className="passes">
      <header className="page-head">
        <h1>{say('test.title')}</h1>
      </header>
      <ProblemNote error={error} />
      {!data && !error && <Skeleton active title={false} />}
      {data && (data.handedInAt ? <Result test={data} /> : <TestPaper test={data} />)}
    </div>
  )
}
