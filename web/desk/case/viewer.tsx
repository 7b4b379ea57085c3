// A paper beside the form. Images zoom and turn here; a PDF has its own tools in the browser's viewer.
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import { readFile } from '../api/http.ts'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import type { Paper } from './papers-of.ts'

export function Viewer(props: { paper: Paper; papers: readonly Paper[]; onStep: (by: number) => void }) {
  const say = useDeskSay()
  const local = useLocal()
  const { paper, papers } = props
  const at = papers.findIndex(({ id }) => id === paper.id) + 1
  return (
    <div className="viewer">
      <header>
        <span>
          <b>{local(paper.material)}</b> <span className="muted">{say('viewer.of', { at, all: papers.length })}</span>
        </span>
        <Button size="small" onClick={() => props.onStep(-1)} aria-label={say('case.key.previous-paper')}>
          ‹ <kbd>[</kbd>
        </Button>
        <Button size="small" onClick={() => props.onStep(1)} aria-label={say('case.key.next-paper')}>
          › <kbd>]</kbd>
        </Button>
        <a href={paper.url} target="_blank" rel="noreferrer">
          {say('viewer.apart')}
        </a>
      </header>
      {paper.type.startsWith('image/') ? (
        <Picture key={paper.id} paper={paper} />
      ) : (
        <Pdf key={paper.id} paper={paper} />
      )}
    </div>
  )
}

function Picture(props: { paper: Paper }) {
  const say = useDeskSay()
  const local = useLocal()
  const [zoom, setZoom] = useState(1)
  const [turn, setTurn] = useState(0)
  return (
    <>
      <div className="viewer-tools">
        <Button size="small" onClick={() => setZoom(Math.min(4, zoom * 1.25))} aria-label={say('viewer.larger')}>
          +
        </Button>
        <Button size="small" onClick={() => setZoom(Math.max(0.5, zoom / 1.25))} aria-label={say('viewer.smaller')}>
          −
        </Button>
        <Button size="small" onClick={() => setTurn(turn + 90)} aria-label={say('viewer.turn')}>
          ↻
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="viewer-picture" aria-label={say('viewer.picture')} tabIndex={0}>
        <img
          src={props.paper.url}
          alt={local(props.paper.material)}
          style={{ width: `${zoom * 100}%`, transform: `rotate(${turn}deg)` }}
        />
      </section>
    </>
  )
}

/** Fetched first, so that a refusal is told in words and not shown as a broken frame. */
function Pdf(props: { paper: Paper }) {
  const local = useLocal()
  const { paper } = props
  const file = useQuery({
    queryKey: ['paper', paper.url],
    queryFn: ({ signal }) => readFile(paper.url, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!file.data) return
    const made = URL.createObjectURL(file.data)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file.data])
  if (file.error) return <ProblemNote error={file.error} />
  return url ? <iframe src={url} title={local(paper.material)} /> : <Skeleton active title={false} />
}
