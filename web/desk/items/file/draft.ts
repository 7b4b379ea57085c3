// What somebody typed in the file of a revision and has not taken over yet. It is kept in this browser tab until it is taken or given up,
// so that neither another tab of the page nor a reload loses it.
export type Draft = { text: string /** The file that it began from. */; from: string }

const keyOf = (revisionId: string) => `yichuang-item-file-${revisionId}`

export function keptDraft(revisionId: string, storage: Storage = sessionStorage): Draft | undefined {
  try {
    const kept = JSON.parse(storage.getItem(keyOf(revisionId)) ?? 'null') as Partial<Draft> | null
    return typeof kept?.text === 'string' && typeof kept.from === 'string' ? (kept as Draft) : undefined
  } catch {
    return undefined
  }
}

/** False when the browser keeps nothing. */
export function keepDraft(revisionId: string, draft: Draft | undefined, storage: Storage = sessionStorage): boolean {
  try {
    if (draft) storage.setItem(keyOf(revisionId), JSON.stringify(draft))
    else storage.removeItem(keyOf(revisionId))
    return true
  } catch {
    return false
  }
}
