import { ProblemNotice } from './notice.tsx'
import { useAppSay } from './say.ts'
import { Title } from './title.tsx'

/** A whole page that could not be read: what went wrong, a way to try again, and the way to my page. */
export function ProblemPage(props: { error: unknown; onRetry: () => void }) {
  const say = useAppSay()
  return (
    <>
      <Title>{say('app.failed')}</Title>
      <ProblemNotice {...props} />
      <p className="dialog-buttons">
        <a className="link-target" href="/sites">
          {say('app.sites')}
        </a>
        <a className="link-target" href="/my">
          {say('my.title')}
        </a>
      </p>
    </>
  )
}
