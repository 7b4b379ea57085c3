// One after another: each is its own command, and one that is refused, or that somebody else took first, must not stop the rest.
export type Outcome<T> = { done: T[]; missed: { task: T; error: unknown }[] }

/** Sends a command for every task; `onProgress` hears how many are through. Never rejects. */
export async function oneByOne<T>(
  tasks: readonly T[],
  send: (task: T) => Promise<unknown>,
  onProgress: (through: number) => void,
): Promise<Outcome<T>> {
  const outcome: Outcome<T> = { done: [], missed: [] }
  for (const [index, task] of tasks.entries()) {
    await send(task).then(
      () => outcome.done.push(task),
      (error: unknown) => outcome.missed.push({ task, error }),
    )
    onProgress(index + 1)
  }
  return outcome
}
