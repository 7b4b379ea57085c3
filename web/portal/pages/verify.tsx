// Verification: whether a licence or a document that somebody shows is genuine and still valid. The code is on the paper and in
// its QR; a licence is looked for first, then a document.
import { dayText } from '../../ui/i18n/dates.ts'
import { type Both, useLang, useLocal, useSay } from '../../ui/i18n/index.ts'
import { bodyOf, type Load, type PageKey } from './page.ts'

// A licence has status, holder and validity; a document has kind, case and `valid`.
type Verified = {
  valid?: boolean
  status?: 'valid' | 'revoked' | 'expired' | 'superseded'
  /** Of a licence: another stands in its place. */
  isReplaced?: boolean
  /** Of a document: the number of the one in its place. */
  replacedBy?: string | null
  kind?: string | Both
  name?: string | Both
  number?: string
  numberMasked?: string
  holderMasked?: string
  organ?: string | Both
  organName?: string
  issuedOn?: string
  validFrom?: string
  validUntil?: string | null
  caseNumber?: string
  sha256?: string
}

/** `/verify` asks for a code, `/verify/:code` answers. */
export const loadVerify: Load = async ({ part, url, fetchJson, say }) => {
  const code = (part.code ?? url.searchParams.get('code') ?? '').trim()
  const title = say('verify.title')
  if (!code) return { title, content: <Verify code="" found={undefined} /> }
  const segment = encodeURIComponent(code)
  const found =
    (await bodyOf<Verified>(fetchJson(`/api/v1/verifications/${segment}`))) ??
    (await bodyOf<Verified>(fetchJson(`/api/v1/documents/${segment}`)))
  return { status: found ? 200 : 404, title, content: <Verify code={code} found={found} /> }
}

function Verify(props: { code: string; found: Verified | undefined }) {
  const say = useSay<PageKey>()
  return (
    <>
      <h1>{say('verify.title')}</h1>
      {props.found && <Found found={props.found} />}
      {props.code && !props.found && (
        <section className="card verdict verdict-bad">
          <h2>{say('verify.unknown')}</h2>
          <p>{say('verify.unknown-text')}</p>
        </section>
      )}
      {!props.code && <p className="lead">{say('verify.text')}</p>}
      {!props.found && (
        <form method="get" action="/verify" className="narrow-form">
          <p className="field">
            <label className="field-label" htmlFor="code">
              {say('verify.code')}
            </label>
            <input
              id="code"
              name="code"
              className="control control-code"
              defaultValue={props.code}
              autoComplete="off"
              required
            />
          </p>
          <button type="submit" className="button button-large">
            {say('verify.check')}
          </button>
        </form>
      )}
    </>
  )
}

const statusWords: Readonly<Record<string, PageKey>> = {
  revoked: 'verify.status-revoked',
  expired: 'verify.status-expired',
  superseded: 'verify.status-superseded',
}

function Found({ found }: { found: Verified }) {
  const say = useSay<PageKey>()
  const lang = useLang()
  const local = useLocal()
  const isValid = found.valid ?? found.status === 'valid'
  const why = statusWords[found.isReplaced ? 'superseded' : (found.status ?? '')]
  const rows: [PageKey, string][] = [
    ['verify.kind', local(found.name ?? found.kind)],
    ['verify.number', found.number ?? found.numberMasked ?? ''],
    ['verify.holder', found.holderMasked ?? ''],
    ['verify.organ', local(found.organ ?? found.organName)],
    ['verify.issued', dayText(lang, found.issuedOn ?? found.validFrom)],
    ['verify.valid-until', 'validUntil' in found ? dayText(lang, found.validUntil) || say('verify.long-term') : ''],
    ['verify.case-number', found.caseNumber ?? ''],
    ['verify.replaced-by', found.replacedBy ?? ''],
    ['verify.digest', found.sha256 ?? ''],
  ]
  return (
    <section className={isValid ? 'card verdict verdict-good' : 'card verdict verdict-bad'}>
      <h2>
        {say(isValid ? 'verify.valid' : 'verify.invalid')}
        {!isValid && why && ` · ${say(why)}`}
      </h2>
      <dl className="facts">
        {rows
          .filter(([, value]) => value)
          .map(([key, value]) => (
            <div key={key}>
              <dt>{say(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
