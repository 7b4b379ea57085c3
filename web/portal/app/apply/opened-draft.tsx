// A draft together with what the phone kept of it: one goes on from what was typed last, or sees both where they differ.
import { useEffect, useState } from 'react'
import type { FormDefinition, FormRules } from '../../../ui/form/index.ts'
import type { Draft } from '../../api/case.ts'
import type { Asked } from '../../api/item.ts'
import { type Content, type Kept, standOf } from '../kept/kept.ts'
import { KeptConflict } from '../kept/kept-conflict.tsx'
import { forget } from '../kept/store.ts'
import { ApplySteps } from './apply-steps.tsx'

type OpenedProps = { draft: Draft; kept: Kept | null; form: FormDefinition; rules: FormRules; item: Asked }

/** How both stand is judged once, when the page opens; from then on this page saves. */
export function OpenedDraft({ kept, ...opened }: OpenedProps) {
  const { draft } = opened
  const [stand, setStand] = useState(() => (kept ? standOf(kept, draft) : 'same'))
  const [unsaved, setUnsaved] = useState<Content | undefined>(stand === 'ahead' && kept ? kept : undefined)
  const isSame = kept !== null && stand === 'same'
  useEffect(() => {
    if (isSame) void forget(draft.draftId)
  }, [isSame, draft.draftId])
  const go = (content: Content | undefined) => {
    if (!content) void forget(draft.draftId)
    setUnsaved(content)
    setStand('ahead')
  }
  return stand === 'conflict' && kept ? (
    <KeptConflict
      kept={kept}
      draft={draft}
      definition={opened.form}
      onMine={() => go(kept)}
      onTheirs={() => go(undefined)}
    />
  ) : (
    // What a register answered later is filled into the form: the steps begin anew with it.
    <ApplySteps
      key={draft.shared.map(({ resource, outcome }) => resource + outcome).join()}
      {...opened}
      unsaved={unsaved && { form: unsaved.form, siteId: unsaved.siteId }}
    />
  )
}
