// Whether a document still holds. Of the decisions of a case the last one does, unless it was revoked; the others were corrected by it. What
// else was printed says what happened and stays true.

const decisions: ReadonlySet<string> = new Set(['grant', 'denial'])
export type Standing = 'valid' | 'superseded' | 'revoked'
type Made = { documentId: string; kind: string; number: string; seq: number }

/** How a document of a case stands, and the number of the one in its place. */
export function standingOf(
  document: Made,
  all: readonly Made[],
  revokedAt: string | null | undefined,
): { standing: Standing; replacedBy: string | null } {
  if (!decisions.has(document.kind)) return { standing: 'valid', replacedBy: null }
  const newest = all.filter(({ kind }) => decisions.has(kind)).toSorted((a, b) => b.seq - a.seq)[0]
  if (newest && newest.documentId !== document.documentId) return { standing: 'superseded', replacedBy: newest.number }
  return { standing: revokedAt && document.kind === 'grant' ? 'revoked' : 'valid', replacedBy: null }
}
