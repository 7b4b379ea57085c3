// The pages of agent institutions and their settlement, with the words that they share.
import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { AgentPage } from './agent-page.tsx'
import { AgentWords } from './agent-words.tsx'
import { AgentsPage } from './agents-page.tsx'
import './agents.css'

const SettlementPage = lazy(() => import('./settlement-page.tsx').then((page) => ({ default: page.SettlementPage })))

export function Agents() {
  return (
    <AgentWords>
      <Switch>
        <Route path="/administration/agents" component={AgentsPage} />
        <Route path="/administration/agents/:id">
          {({ id }) => <AgentPage key={id} institutionId={decodeURIComponent(id)} />}
        </Route>
        <Route path="/administration/settlement" component={SettlementPage} />
      </Switch>
    </AgentWords>
  )
}
