import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Material } from '../api/case.ts'
import { send } from '../api/http.ts'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { Keys } from '../shortcuts/keys.tsx'
import { useShortcuts } from '../shortcuts/shortcuts.tsx'
import { MaterialLine } from './material-line.tsx'

/** The materials: what is there already, and for the rest how it is brought. All paper at once with one key. */
export function Checklist(props: {
  /** API path of the draft. */
  draft: string
  materials: readonly Material[]
  problems: Readonly<Record<string, string>>
  /** The originals do not stay here. */
  noPaper: boolean
  onChanged: () => Promise<void>
}) {
  const say = useDeskSay()
  const { draft, materials } = props
  // What is being chosen counts at once: «all the rest on paper» must not take over a way that is on its way to the server.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choosing = (materialId: string, isOn: boolean) =>
    setChosen((now) => new Set(isOn ? [...now, materialId] : [...now].filter((one) => one !== materialId)))
  const lacking = materials.filter(({ required, by, materialId }) => required && !by && !chosen.has(materialId))
  const allPaper = useMutation({
    mutationFn: async () => {
      for (const { materialId } of lacking) await send('PUT', `${draft}/materials/${materialId}`, { by: 'on-paper' })
    },
    onSettled: props.onChanged,
  })
  const paper = () => lacking.length > 0 && !allPaper.isPending && allPaper.mutate()
  useShortcuts([
    { combo: 'alt+P', what: 'checklist.all-paper', run: paper, off: props.noPaper || lacking.length === 0 },
  ])
  return (
    <section className="checklist" aria-label={say('case.materials')}>
      <header>
        <h3>{say('case.materials')}</h3>
        <span role="status" className={lacking.length ? 'lacking' : 'complete'}>
          {lacking.length ? say('checklist.lacking', { n: lacking.length }) : say('checklist.complete')}
        </span>
      </header>
      {materials.map((material) => (
        <MaterialLine
          key={material.materialId}
          draft={draft}
          onChoosing={(isOn) => choosing(material.materialId, isOn)}
          material={material}
          problem={material.by ? undefined : props.problems[`/materials/${material.materialId}`]}
          noPaper={props.noPaper}
          onChanged={props.onChanged}
        />
      ))}
      {materials.length === 0 && <p className="muted">{say('case.no-materials')}</p>}
      <ProblemNote error={allPaper.error} />
      {lacking.length > 0 && !props.noPaper && (
        <Button size="small" loading={allPaper.isPending} onClick={paper}>
          {say('checklist.all-paper')} <Keys combo="alt+P" />
        </Button>
      )}
    </section>
  )
}
