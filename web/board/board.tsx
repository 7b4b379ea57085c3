// The wall: the latest calls large on the left, who waits and who was skipped on the right; the newest call is said to everybody.
import { type Both, useLang, useLocal, useSay } from '../ui/i18n/index.ts'
import type { zh } from './locales/zh.ts'
import { type BoardState, useBoard } from './use-board.ts'
import { useVoice } from './use-voice.ts'

type Key = keyof typeof zh
const shownCalls = 6

export function Board({ siteId }: { siteId: string }) {
  const say = useSay<Key>()
  const local = useLocal()
  const { board, trouble } = useBoard(siteId)
  const voice = useVoice(board?.calls)
  return (
    <main className="board">
      <header>
        <h1>{board ? local(board.site.name) : ''}</h1>
        {voice.canSpeak && !voice.isOn && (
          <button type="button" onClick={voice.turnOn}>
            {say('board.sound')}
          </button>
        )}
        <time>{board && clockOf(board.asOf)}</time>
      </header>
      {trouble && (
        <p className="trouble" role="alert">
          {say(`board.${trouble}`)}
        </p>
      )}
      <p className="said" role="status" aria-live="assertive">
        {voice.latest ? <Said text={voice.latest.text} /> : board && say(board.isOpen ? 'board.none' : 'board.closed')}
      </p>
      {board && (
        <div className="halves">
          <ol className="calls">
            {board.calls.slice(0, shownCalls).map((call) => (
              <li
                key={call.number}
                data-new={voice.latest?.number === call.number && !call.isServing ? '' : undefined}
                data-serving={call.isServing ? '' : undefined}
              >
                <b>{call.number}</b>
                <span aria-hidden="true">→</span>
                <span>{say('board.window', { n: call.window })}</span>
              </li>
            ))}
          </ol>
          <Side board={board} />
        </div>
      )}
    </main>
  )
}

function Said({ text }: { text: Both }) {
  const lang = useLang()
  return (
    <>
      {text.zh}
      {lang === 'en' && <small lang="en">{text.en}</small>}
    </>
  )
}

function Side({ board }: { board: BoardState }) {
  const say = useSay<Key>()
  const local = useLocal()
  return (
    <aside>
      <h2>{say('board.waiting')}</h2>
      <ul className="groups">
        {board.groups.map((group) => (
          <li key={group.key}>
            <b>{group.letter}</b> <span>{local(group.name)}</span>
            <strong>{say('board.people', { n: group.waiting })}</strong>
          </li>
        ))}
      </ul>
      {board.skipped.length > 0 && (
        <>
          <h2>{say('board.skipped')}</h2>
          <p className="skipped">{board.skipped.join('　')}</p>
        </>
      )}
    </aside>
  )
}

const clockOf = (at: string): string =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' }).format(
    new Date(at),
  )
