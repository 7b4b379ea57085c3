import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { dayText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { DataReport, LookUp } from '../../api/data.ts'
import { ask } from '../http.ts'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'

/** Says what is wrong in what was looked up, or objects to it. What is typed stays when sending fails. */
export function ReportForm({ lookUp, onClose }: { lookUp: LookUp; onClose: () => void }) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const id = useId()
  const state = useQueryClient()
  const { resource, fields } = lookUp
  const [kind, setKind] = useState<'wrong' | 'objection'>('wrong')
  const [field, setField] = useState(fields[0]?.key ?? '')
  const [says, setSays] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const send = useMutation({
    mutationFn: () =>
      ask<DataReport>('/data-reports', {
        method: 'POST',
        json: { resource: resource.key, kind, says, ...(field && { field }) },
      }),
    onSuccess: () => state.invalidateQueries({ queryKey: ['data-reports'] }),
  })
  const provider = local(resource.provider)
  if (send.data)
    return (
      <p className="notice" role="status">
        {say('data.report-sent', { provider, date: dayText(lang, send.data.dueOn) })}
      </p>
    )
  return (
    <form
      noValidate
      className="block"
      onSubmit={(event) => {
        event.preventDefault()
        setEmpty(says.trim() === '')
        if (says.trim() !== '') send.mutate()
      }}
    >
      <h3>{say('data.report-title', { provider })}</h3>
      <fieldset className="options">
        <legend>{say('data.report-kind')}</legend>
        {(['wrong', 'objection'] as const).map((one) => (
          <label className="option" key={one}>
            <input type="radio" name={`${id}-kind`} checked={kind === one} onChange={() => setKind(one)} />
            <span>{say(`data.kind-${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-field`}>{say('data.report-field')}</label>
        <select id={`${id}-field`} className="control" value={field} onChange={(event) => setField(event.target.value)}>
          {fields.map(({ key, name }) => (
            <option key={key} value={key}>
              {local(name)}
            </option>
          ))}
          <option value="">{say('data.report-whole')}</option>
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-says`}>{say('data.report-says')}</label>
        <textarea
          id={`${id}-says`}
          className="control"
          rows={3}
          maxLength={500}
          value={says}
          aria-invalid={isEmpty}
          aria-describedby={isEmpty ? `${id}-problem` : undefined}
          onChange={(event) => {
            setSays(event.target.value)
            setEmpty(false)
          }}
        />
        {isEmpty && (
          <p className="field-problem" id={`${id}-problem`}>
            {say('data.report-says-missing')}
          </p>
        )}
      </div>
      <ProblemNotice error={send.error} />
      <p className="dialog-buttons">
        <button type="submit" className="button" disabled={send.isPending}>
          {say('data.report-send')}
        </button>
        <button type="button" className="button button-quiet" onClick={onClose}>
          {say('data.report-cancel')}
        </button>
      </p>
    </form>
  )
}
