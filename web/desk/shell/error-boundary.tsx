// What breaks while drawing stays inside: the page says so, and what to do. A new address starts afresh.
import { Button, Result } from 'antd'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { useDeskSay } from '../say.ts'

type Props = { children: ReactNode }

export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack)
  }

  override render() {
    return this.state.error ? <Broken error={this.state.error} /> : this.props.children
  }
}

function Broken(props: { error: Error }) {
  const say = useDeskSay()
  const isStale = /import|fetch/i.test(props.error.message)
  return (
    <Result
      status="error"
      title={<h1>{say('error.broken')}</h1>}
      subTitle={say(isStale ? 'error.stale' : 'error.broken-what')}
      extra={[
        <Button key="again" type="primary" onClick={() => location.reload()}>
          {say('error.reload')}
        </Button>,
        <Button key="home" href="/desk/">
          {say('error.home')}
        </Button>,
      ]}
    >
      <pre className="error-detail">{props.error.message}</pre>
    </Result>
  )
}
