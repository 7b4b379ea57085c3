// Claims one after another: each is its own command, and one that somebody else took first must not stop the rest.
export type Claimed<T> = { claimed: T[]; missed: { task: T; error: unknown }[] }

/** Claims every task; `onProgress` hears how many are through. Never rejects. */
export async function claimAll<T>(
  tasks: readonly T[],
  claim: (task: T) => Promise<unknown>,
  onProgress: (done: number) => void,
): Promise<Claimed<T>> {
  const result: Claimed<T> = { claimed: [], missed: [] }
  for (const [index, task] of tasks.entries()) {
    await claim(task).then(
      () => result.claimed.push(task),
      (error: unknown) => result.missed.push({ task, error }),
    )
    onProgress(index + 1)
  }
  return result
}
