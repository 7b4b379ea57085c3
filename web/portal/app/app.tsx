// The signed-in pages. Applying is loaded when it is opened: it brings the form renderer and the validator.
import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { MyCase } from './my/my-case.tsx'
import { MyCases } from './my/my-cases.tsx'
import { MyLicences } from './my/my-licences.tsx'
import { MyMessages } from './my/my-messages.tsx'
import { Loading } from './notice.tsx'
import { SignIn } from './sign-in/sign-in.tsx'

const ApplyTogether = lazy(() =>
  import('./together/apply-together.tsx').then(({ ApplyTogether }) => ({ default: ApplyTogether })),
)
const MyBundle = lazy(() => import('./together/my-bundle.tsx').then(({ MyBundle }) => ({ default: MyBundle })))
const MyAppointments = lazy(() =>
  import('./hall/my-appointments.tsx').then(({ MyAppointments }) => ({ default: MyAppointments })),
)
const Book = lazy(() => import('./hall/book.tsx').then(({ Book }) => ({ default: Book })))
const MyMandates = lazy(() => import('./mandates/my-mandates.tsx').then(({ MyMandates }) => ({ default: MyMandates })))
const Apply = lazy(() => import('./apply/apply.tsx').then(({ Apply }) => ({ default: Apply })))

/** Which page stands at which address. */
export function App() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/sign-in" component={SignIn} />
        <Route path="/apply/:itemId">{({ itemId }) => <Apply itemId={itemId} />}</Route>
        <Route path="/apply-together/:bundleId">{({ bundleId }) => <ApplyTogether bundleId={bundleId} />}</Route>
        <Route path="/my/together/:bundleId">{({ bundleId }) => <MyBundle bundleId={bundleId} />}</Route>
        <Route path="/my" component={MyCases} />
        <Route path="/my/licences" component={MyLicences} />
        <Route path="/my/mandates" component={MyMandates} />
        <Route path="/my/messages" component={MyMessages} />
        <Route path="/my/appointments" component={MyAppointments} />
        <Route path="/book/:siteId">{({ siteId }) => <Book siteId={decodeURIComponent(siteId)} />}</Route>
        <Route path="/my/cases/:caseId">{({ caseId }) => <MyCase caseId={caseId} />}</Route>
        <Route>
          <Redirect to="/my" />
        </Route>
      </Switch>
    </Suspense>
  )
}
