// The desk of an agent institution's clerk: reception, and what the institution has submitted, with the words that they share.
import { Route, Switch } from 'wouter'
import { AgentReception } from './agent-reception.tsx'
import { OwnCasesPage } from './own-cases-page.tsx'
import { WorkWords } from './work.tsx'
import './work.css'

export function AgentWork() {
  return (
    <WorkWords>
      <Switch>
        <Route path="/agent-cases" component={OwnCasesPage} />
        <Route component={AgentReception} />
      </Switch>
    </WorkWords>
  )
}
