import { momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { CaseView } from '../api/case.ts'
import { address } from '../api/http.ts'
import { Archive } from '../closing/archive.tsx'
import { useDeskSay } from '../say.ts'

/** Documents and result licences as PDF, latest first. */
export function Documents(props: { view: CaseView }) {
  const say = useDeskSay()
  const lang = useLang()
  const local = useLocal()
  const { documents, licences } = props.view
  if (documents.length + licences.length === 0) return <p className="muted">{say('case.no-documents')}</p>
  return (
    <>
      <Archive view={props.view} />
      <ul className="document-list plain">
        {licences.map((licence) => (
          <li key={licence.licenceId}>
            <a href={address(licence.url)} target="_blank" rel="noreferrer">
              {local(licence.name)}
            </a>
            <span className="muted">
              {say('case.result')}
              {licence.status === 'revoked' && <b className="wrong"> {say('case.no-longer')}</b>}
            </span>
          </li>
        ))}
        {documents
          .toSorted((a, b) => b.at.localeCompare(a.at))
          .map((document) => (
            <li key={document.documentId}>
              <a href={address(document.url)} target="_blank" rel="noreferrer">
                {local(document.name)}
              </a>
              <span className="muted">
                {document.number} · {momentText(lang, document.at)}
                {document.standing === 'revoked' && <b className="wrong"> {say('case.document-revoked')}</b>}
                {document.replacedBy && (
                  <b className="wrong"> {say('case.document-superseded', { number: document.replacedBy })}</b>
                )}
              </span>
            </li>
          ))}
      </ul>
    </>
  )
}
