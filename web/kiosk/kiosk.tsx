// The kiosk: which of its states it is in. Starting → out of use | to be enrolled | no network | ended | home ⇄ a visit. A visit is everything
// between the first tile and its end; the screens of a visit are states in memory, never addresses.
import { useCallback, useEffect, useState } from 'react'
import { type Lang, Language } from '../ui/i18n/index.ts'
import { en as uiEn } from '../ui/locales/en.ts'
import { zh as uiZh } from '../ui/locales/zh.ts'
import { ask, ending, isCode } from './api/http.ts'
import type { Terminal } from './api/kiosk.ts'
import { Bar } from './frame/bar.tsx'
import { Loading } from './frame/loading.tsx'
import { Home } from './home.tsx'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'
import { Ended } from './session/ended.tsx'
import { Enrol } from './session/enrol.tsx'
import { OutOfUse } from './session/out-of-use.tsx'
import { endVisit, takeEnding } from './session/visit.ts'
import { type Goal, Visit } from './visit.tsx'

const words = { zh: { ...uiZh, ...zh }, en: { ...uiEn, ...en } }

type Stage =
  | { is: 'starting' | 'offline' | 'refused' | 'unenrolled' }
  | { is: 'ended'; terminal: Terminal; hasDraft: boolean }
  | { is: 'home'; terminal: Terminal }
  | { is: 'visit'; terminal: Terminal; goal: Goal }

const retryMs = 10_000

export function Kiosk() {
  const [lang, setLang] = useState<Lang>('zh')
  const [stage, setStage] = useState<Stage>({ is: 'starting' })
  const [ended] = useState(takeEnding)
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  }, [lang])

  const start = useCallback(
    () =>
      begin().then(
        (terminal) =>
          setStage(ended ? { is: 'ended', terminal, hasDraft: ended === 'draft' } : { is: 'home', terminal }),
        (error: unknown) =>
          setStage({
            is: isCode(error, 'device-refused') ? 'refused' : isCode(error, 'not-found') ? 'unenrolled' : 'offline',
          }),
      ),
    [ended],
  )
  useEffect(() => {
    ending.told = (code) => {
      if (code === 'device-refused') setStage({ is: 'refused' })
      else void endVisit()
    }
    void start()
  }, [start])
  useEffect(() => {
    if (stage.is !== 'offline') return
    const again = setTimeout(() => void start(), retryMs)
    return () => clearTimeout(again)
  }, [stage, start])

  const home = (terminal: Terminal) => setStage({ is: 'home', terminal })
  return (
    <Language lang={lang} catalogue={words[lang]}>
      <Bar
        terminal={'terminal' in stage ? stage.terminal : undefined}
        lang={lang}
        onLang={setLang}
        onEnd={stage.is === 'visit' ? () => void endVisit() : undefined}
      />
      <main className="screen" id="screen">
        {stage.is === 'starting' && <Loading />}
        {stage.is === 'offline' && <OutOfUse why="offline" onRetry={() => void start()} />}
        {stage.is === 'refused' && <OutOfUse why="refused" onEnrol={() => setStage({ is: 'unenrolled' })} />}
        {stage.is === 'unenrolled' && <Enrol onDone={home} />}
        {stage.is === 'ended' && <Ended hasDraft={stage.hasDraft} onStart={() => home(stage.terminal)} />}
        {stage.is === 'home' && <Home onGoal={(goal) => setStage({ ...stage, is: 'visit', goal })} />}
        {stage.is === 'visit' && (
          <Visit terminal={stage.terminal} goal={stage.goal} onHome={() => home(stage.terminal)} />
        )}
      </main>
    </Language>
  )
}

/** Who was here before is signed out first, whatever happened to the machine; only then is anybody served. */
async function begin(): Promise<Terminal> {
  const terminal = await ask<Terminal>('/kiosk')
  await ask('/sign-out', { method: 'POST' })
  return terminal
}
