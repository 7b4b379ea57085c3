// Registering a site; what was typed stays when the server refuses.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { AreaPick } from '../administration/area-pick.tsx'
import { send } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useSsoSay } from './words.tsx'

export type MadeSite = { name: string; clientId: string; secret: string }
const scopes = ['profile', 'phone', 'identity'] as const
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export function SiteDialog(props: { onClose: () => void; onMade: (made: MadeSite) => void }) {
  const say = useSsoSay()
  const id = useId()
  const serverState = useQueryClient()
  const [name, setName] = useState('')
  const [back, setBack] = useState('')
  const [left, setLeft] = useState('')
  const [asked, setAsked] = useState<readonly (typeof scopes)[number][]>(['profile'])
  const [divisionCode, setDivision] = useState('')
  const save = useMutation({
    mutationFn: () =>
      send<Omit<MadeSite, 'name'>>('POST', '/sso-sites', {
        ...{ name, divisionCode, scopes: asked },
        ...{ redirectUris: lines(back), logoutUris: lines(left) },
      }),
    onSuccess: (made) => {
      void serverState.invalidateQueries({ queryKey: ['sso-sites'] })
      props.onMade({ ...made, name })
    },
  })
  const area = { area: say('sso.area'), choose: say('sso.area-choose'), city: say('sso.city') }
  return (
    <Modal
      open
      width={640}
      title={say('sso.register')}
      okText={say('sso.register-ok')}
      cancelText={say('sso.cancel')}
      okButtonProps={{ loading: save.isPending, disabled: !name.trim() || !divisionCode || !back.trim() }}
      onOk={() => save.mutate()}
      onCancel={props.onClose}
    >
      <div className="client-facts">
        <label htmlFor={`${id}-name`}>{say('sso.name')}</label>
        <Input id={`${id}-name`} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
        <AreaPick words={area} value={divisionCode} onChange={setDivision} />
        <label htmlFor={`${id}-back`}>{say('sso.back')}</label>
        <Input.TextArea
          id={`${id}-back`}
          rows={2}
          placeholder="https://www.example.gov.cn/sign-in/back"
          value={back}
          onChange={(event) => setBack(event.target.value)}
        />
        <label htmlFor={`${id}-left`}>{say('sso.left')}</label>
        <Input.TextArea id={`${id}-left`} rows={2} value={left} onChange={(event) => setLeft(event.target.value)} />
        <fieldset className="client-scopes">
          <legend>{say('sso.scopes')}</legend>
          {scopes.map((scope) => (
            <label key={scope}>
              <input
                type="checkbox"
                checked={asked.includes(scope)}
                onChange={() => setAsked(scopes.filter((one) => asked.includes(one) !== (one === scope)))}
              />{' '}
              {say(`sso.scope.${scope}`)}
            </label>
          ))}
        </fieldset>
        <ProblemNote error={save.error} />
      </div>
    </Modal>
  )
}
