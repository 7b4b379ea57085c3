import { beforeEach } from 'vitest'

/** Makes the tests of a file one story: where a part fails, those after it are not told. */
export function tellInOrder(): void {
  let isBroken = false
  beforeEach(({ skip, onTestFailed }) => {
    skip(isBroken, 'an earlier part of the story failed')
    onTestFailed(() => {
      isBroken = true
    })
  })
}
