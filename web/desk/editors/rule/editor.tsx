// The rule editor: the views of a decision model (its graph, each table or expression), the editor of dmn-js, and a place to try it.
import { Alert, Button, Segmented } from 'antd'
import { useEffect, useRef } from 'react'
import '../style/editor.css'
import '../style/rule.css'
import { useEditorSay } from '../editor-words.tsx'
import { newDecisionXml } from './new-decision.ts'
import { TryRule } from './try-rule.tsx'
import { useRule } from './use-rule.ts'

export type RuleProblemNote = { readonly elementId: string; readonly message: string }
export type RuleEditorProps = {
  /** DMN 1.3; when empty the editor begins with a small table. */
  xml: string
  onChange: (xml: string) => void
  readOnly?: boolean
  problems?: readonly RuleProblemNote[]
}

export function Editor(props: RuleEditorProps) {
  const say = useEditorSay()
  const place = useRef<HTMLDivElement>(null)
  const { readOnly = false, problems = [], xml, onChange } = props
  const begun = xml.trim() === '' ? newDecisionXml(say('rule.new')) : xml
  const { modeler, views, active, fault, stack } = useRule(place, { xml: begun, onChange, readOnly })
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when the editor begins from nothing
  useEffect(() => {
    if (xml.trim() === '' && !readOnly) onChange(begun)
  }, [])
  const nameOf = (view: (typeof views)[number]) =>
    view.type === 'drd' ? say('rule.graph') : view.element.name || (view.element.id ?? '')
  return (
    <div className="rule-editor editor">
      <div className="editor-toolbar" role="toolbar" aria-label={say('rule.toolbar')}>
        {!readOnly && (
          <>
            <Button size="small" disabled={!stack?.canUndo()} onClick={() => stack?.undo()}>
              {say('editors.undo')}
            </Button>
            <Button size="small" disabled={!stack?.canRedo()} onClick={() => stack?.redo()}>
              {say('editors.redo')}
            </Button>
            <span className="editor-gap" />
          </>
        )}
        <Segmented
          size="small"
          aria-label={say('rule.views')}
          options={views.map((view) => ({ value: view.id, label: nameOf(view) }))}
          value={active?.id ?? ''}
          onChange={(id) => {
            const view = views.find((each) => each.id === id)
            if (view) void modeler?.open(view)
          }}
        />
      </div>
      {fault && <Alert type="error" title={say('editors.unreadable', { why: fault })} />}
      <div className="rule-desk">
        <section className="rule-place panel" aria-label={say('rule.table')} ref={place} />
        <aside className="rule-side panel">
          {problems.length > 0 && (
            <>
              <h2>{say('editors.problems', { n: problems.length })}</h2>
              <ol className="editor-problems plain">
                {problems.map(({ elementId, message }) => (
                  <li key={`${elementId}${message}`}>
                    <b>{elementId}</b>
                    <p>{message}</p>
                  </li>
                ))}
              </ol>
            </>
          )}
          <TryRule xml={begun} decisionId={active && active.type !== 'drd' ? active.element.id : undefined} />
        </aside>
      </div>
    </div>
  )
}
