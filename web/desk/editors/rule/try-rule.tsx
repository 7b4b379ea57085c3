// Trying a rule: values for what it asks, and what it decides, with the rows that held. The engine is the one that decides cases; it
// is pure and comes when the first question is asked.
import { Alert, Button } from 'antd'
import { useEffect, useId, useState } from 'react'
import { useLang } from '../../../ui/i18n/index.ts'
import { useEditorSay } from '../editor-words.tsx'
import type { Asked, Tried } from './decide-here.ts'
import { valueOfText } from './input-value.ts'

const engine = () => import('./decide-here.ts')

export function TryRule(props: { xml: string; decisionId: string | undefined }) {
  const say = useEditorSay()
  const lang = useLang()
  const id = useId()
  const [asked, setAsked] = useState<Asked>()
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const [tried, setTried] = useState<Tried>()
  useEffect(() => {
    let isWanted = true
    setTried(undefined)
    void engine()
      .then(({ askedBy }) => askedBy(props.xml))
      .then((found) => isWanted && setAsked(found))
    return () => {
      isWanted = false
    }
  }, [props.xml])
  const decisionId = props.decisionId ?? (asked?.ok ? asked.decisions.at(-1)?.id : undefined)
  const run = async () => {
    if (!asked?.ok || !decisionId) return
    const inputs = Object.fromEntries(
      asked.inputs.map(({ name, type }) => [name, valueOfText(texts[name] ?? '', type)] as const),
    )
    const { tryDecision } = await engine()
    setTried(await tryDecision(props.xml, decisionId, inputs, lang))
  }
  return (
    <form
      className="rule-try"
      onSubmit={(event) => {
        event.preventDefault()
        void run()
      }}
    >
      <h2>{say('rule.try')}</h2>
      {asked && !asked.ok && (
        <Alert
          type="warning"
          title={say('rule.cannot-try')}
          description={asked.problems.map((message) => <p key={message}>{message}</p>)}
        />
      )}
      {asked?.ok &&
        asked.inputs.map(({ name, type }, n) => (
          <div className="editor-field" key={name}>
            <label htmlFor={`${id}-${n}`}>{name}</label>
            {type === 'boolean' ? (
              <select
                id={`${id}-${n}`}
                className="pick"
                value={texts[name] ?? ''}
                onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
              >
                <option value="">{say('editors.none')}</option>
                <option value="true">{say('rule.yes')}</option>
                <option value="false">{say('rule.no')}</option>
              </select>
            ) : (
              <input
                id={`${id}-${n}`}
                className="line"
                inputMode={type === 'number' ? 'decimal' : undefined}
                placeholder={type === 'date' ? '2026-01-31' : undefined}
                value={texts[name] ?? ''}
                onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
              />
            )}
          </div>
        ))}
      <Button htmlType="submit" type="primary" disabled={!asked?.ok}>
        {say('rule.run')}
      </Button>
      <div role="status">{tried && <Outcome tried={tried} />}</div>
    </form>
  )
}

function Outcome({ tried }: { tried: Tried }) {
  const say = useEditorSay()
  if (!tried.ok) return <Alert type="error" title={tried.message} />
  return (
    <div className="rule-outcome">
      <p>
        {say('rule.result')} <b>{tried.text}</b>
      </p>
      {tried.steps.map(({ name, why }) => (
        <p key={name} className="muted">
          {name}：{why}
        </p>
      ))}
    </div>
  )
}
