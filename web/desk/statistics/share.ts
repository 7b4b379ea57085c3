// Shares as people read them. Without a denominator there is no share: nothing is said, rather than 0 % or 100 %.
import type { Share } from '../api/supervision.ts'

/** Numerator over denominator, 0 to 1; undefined when nothing was counted. */
export const shareOf = ({ numerator, denominator }: Share): number | undefined =>
  denominator === 0 ? undefined : numerator / denominator

/** «86.4 %», rounded down so that a target is never shown as met when it is missed by a hair; «–» when nothing was counted. */
export const percentText = (share: number | undefined | null): string =>
  share === undefined || share === null ? '–' : `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)}%`

/** Whether a share reaches its target; undefined when nothing was counted. */
export const meets = (share: number | undefined, target: number): boolean | undefined =>
  share === undefined ? undefined : share >= target
