// The pages by address, each loaded when it is first opened. The bar on top stays.
import { Result, Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import { Link, Redirect, Route, Switch } from 'wouter'
import { useDeskSay } from '../say.ts'
import { isAgentClerk, partsFor } from '../session/posts.ts'
import { useStaff } from '../session/staff.tsx'
import { Bar } from './bar.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

const Inbox = lazy(() => import('../inbox/inbox-page.tsx').then((page) => ({ default: page.InboxPage })))
const Case = lazy(() => import('../case/case-page.tsx').then((page) => ({ default: page.CasePage })))
const Reception = lazy(() =>
  import('../reception/reception-page.tsx').then((page) => ({ default: page.ReceptionPage })),
)
const AgentWork = lazy(() => import('../agent-work/agent-work.tsx').then((page) => ({ default: page.AgentWork })))
const Colleagues = lazy(() =>
  import('../handing/colleagues-page.tsx').then((page) => ({ default: page.ColleaguesPage })),
)
const Board = lazy(() => import('../supervision/board-page.tsx').then((page) => ({ default: page.BoardPage })))
const BoardCases = lazy(() => import('../supervision/cases-page.tsx').then((page) => ({ default: page.CasesPage })))
const Departures = lazy(() =>
  import('../supervision/departures-page.tsx').then((page) => ({ default: page.DeparturesPage })),
)
const Migration = lazy(() =>
  import('../migration/migration-page.tsx').then((page) => ({ default: page.MigrationPage })),
)
const Items = lazy(() => import('../items/items.tsx').then((page) => ({ default: page.Items })))
const Hall = lazy(() => import('../hall/hall.tsx').then((page) => ({ default: page.Hall })))
const Slips = lazy(() => import('../slips/slips-page.tsx').then((page) => ({ default: page.SlipsPage })))
const Uncollected = lazy(() =>
  import('../closing/uncollected-page.tsx').then((page) => ({ default: page.UncollectedPage })),
)
const Statistics = lazy(() =>
  import('../statistics/statistics-page.tsx').then((page) => ({ default: page.StatisticsPage })),
)
const Powers = lazy(() => import('../powers/powers-page.tsx').then((page) => ({ default: page.PowersPage })))
const Consistency = lazy(() =>
  import('../consistency/consistency-page.tsx').then((page) => ({ default: page.ConsistencyPage })),
)
const ConsistencyItem = lazy(() =>
  import('../consistency/item-page.tsx').then((page) => ({ default: page.ConsistencyItemPage })),
)
const Onboarding = lazy(() =>
  import('../onboarding/onboarding-page.tsx').then((page) => ({ default: page.OnboardingPage })),
)
const Devices = lazy(() => import('../devices/devices-page.tsx').then((page) => ({ default: page.DevicesPage })))
const MyPass = lazy(() => import('../passes/my-pass-page.tsx').then((page) => ({ default: page.MyPassPage })))
const PassTest = lazy(() => import('../passes/test-page.tsx').then((page) => ({ default: page.TestPage })))
const Clerks = lazy(() => import('../passes/clerks-page.tsx').then((page) => ({ default: page.ClerksPage })))
const Agents = lazy(() => import('../agents/agents.tsx').then((page) => ({ default: page.Agents })))
const Integrators = lazy(() =>
  import('../integrators/integrators-page.tsx').then((page) => ({ default: page.IntegratorsPage })),
)
const SsoSites = lazy(() => import('../sso-sites/sso-sites-page.tsx').then((page) => ({ default: page.SsoSitesPage })))
const SharedData = lazy(() => import('../sharing/sharing-page.tsx').then((page) => ({ default: page.SharingPage })))
const Account = lazy(() => import('../account/account-page.tsx').then((page) => ({ default: page.AccountPage })))
const EntryLines = lazy(() => import('../onboarding/lines-page.tsx').then((page) => ({ default: page.EntryLinesPage })))

export function Pages() {
  const { posts } = useStaff()
  const parts = partsFor(posts)
  return (
    <>
      <Bar parts={parts} />
      <main className="page" id="page">
        <ErrorBoundary>
          <Suspense fallback={<Skeleton active title={false} className="page-loading" />}>
            <Switch>
              <Route path="/">
                <Redirect to={parts[0] ? `/${parts[0]}` : '/none'} replace />
              </Route>
              <Route path="/inbox" component={Inbox} />
              <Route path="/cases/:caseId">{({ caseId }) => <Case key={caseId} caseId={caseId} />}</Route>
              <Route path="/reception">{isAgentClerk(posts) ? <AgentWork /> : <Reception />}</Route>
              <Route path="/agent-cases" component={AgentWork} />
              <Route path="/uncollected" component={Uncollected} />
              <Route path="/colleagues" component={Colleagues} />
              <Route path="/supervision" component={Board} />
              <Route path="/supervision/cases" component={BoardCases} />
              <Route path="/supervision/departures" component={Departures} />
              <Route path="/slips" component={Slips} />
              <Route path="/statistics" component={Statistics} />
              <Route path="/hall/*?" component={Hall} />
              <Route path="/administration/items/:id/migration">
                {({ id }) => <Migration key={id} itemId={decodeURIComponent(id)} />}
              </Route>
              <Route path="/administration/items/*?" component={Items} />
              <Route path="/administration">
                <Redirect
                  to={parts.includes('supervision') ? '/administration/powers' : '/administration/items'}
                  replace
                />
              </Route>
              <Route path="/administration/powers" component={Powers} />
              <Route path="/administration/consistency" component={Consistency} />
              <Route path="/administration/consistency/:itemId">
                {({ itemId }) => <ConsistencyItem key={itemId} itemId={decodeURIComponent(itemId)} />}
              </Route>
              <Route path="/administration/onboarding" component={Onboarding} />
              <Route path="/administration/onboarding/lines" component={EntryLines} />
              <Route path="/administration/devices" component={Devices} />
              <Route path="/administration/passes" component={Clerks} />
              <Route path="/account" component={Account} />
              <Route path="/pass" component={MyPass} />
              <Route path="/pass/tests/:testId">{({ testId }) => <PassTest key={testId} testId={testId} />}</Route>
              <Route path="/administration/agents/*?" component={Agents} />
              <Route path="/administration/sharing" component={SharedData} />
              <Route path="/data" component={SharedData} />
              <Route path="/administration/integrators" component={Integrators} />
              <Route path="/administration/sso-sites" component={SsoSites} />
              <Route path="/administration/settlement" component={Agents} />
              <Route>
                <Nowhere />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
    </>
  )
}

function Nowhere() {
  const say = useDeskSay()
  return (
    <Result status="404" title={<h1>{say('error.nowhere')}</h1>} extra={<Link href="/">{say('error.home')}</Link>} />
  )
}
