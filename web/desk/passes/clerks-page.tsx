// The clerks of an administrator's area and their passes.
import { AdministrationTabs } from '../administration/tabs.tsx'
import { Clerks } from './clerks.tsx'
import { PassWords, usePassSay } from './pass-words.tsx'
import './passes.css'

export function ClerksPage() {
  return (
    <PassWords>
      <Page />
    </PassWords>
  )
}

function Page() {
  const say = usePassSay()
  return (
    <div className="administration">
      <AdministrationTabs />
      <header className="page-head">
        <h1>{say('pass.title')}</h1>
      </header>
      <Clerks />
    </div>
  )
}
