import { momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { Inspection } from '../api/inspection.ts'
import { useInspectionSay } from './inspection-words.tsx'

/** A report as it was sent: each point with its mark, note and photos, then the conclusion and whose it is. */
export function ReportRead({ inspection }: { inspection: Inspection }) {
  const say = useInspectionSay()
  const lang = useLang()
  const local = useLocal()
  const { report } = inspection
  if (!report) return null
  const inReport = new Set(report.photos.map(({ photoId }) => photoId))
  const photos = inspection.photos.filter(({ photoId }) => inReport.has(photoId))
  const strip = (point: number | null, label: string) => (
    <ul className="photo-strip plain">
      {photos
        .filter((photo) => photo.point === point)
        .map((photo, index) => (
          <li key={photo.photoId}>
            <a href={photo.url} target="_blank" rel="noreferrer">
              <img src={photo.url} alt={`${label} ${say('inspect.photo', { n: index + 1 })}`} loading="lazy" />
            </a>
          </li>
        ))}
    </ul>
  )
  return (
    <section className="inspection-report" aria-label={say('inspect.by', { name: report.by })}>
      <p>
        <b>{say('inspect.by', { name: report.by })}</b> <span className="muted">{momentText(lang, report.at)}</span>
      </p>
      {report.voids && report.voids !== report.by && (
        <p className="wrong">{say('inspect.voids', { name: report.voids })}</p>
      )}
      <ol className="inspection-points plain">
        {report.points.map(({ point, mark, note }, index) => (
          <li key={point.zh} data-mark={mark}>
            <p>
              {index + 1}. {local(point)} <b className="mark">{say(`inspect.mark.${mark}`)}</b>
            </p>
            {note && <q>{note}</q>}
            {strip(index, local(point))}
          </li>
        ))}
      </ol>
      {strip(null, say('inspect.photos-place'))}
      <p>{report.opinion}</p>
      <p>
        {say('inspect.outcome')}：<b>{say(`inspect.outcome.${report.outcome}`)}</b>
      </p>
    </section>
  )
}
