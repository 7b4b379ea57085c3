/** Measures of a page in points: A4, margins, size of body text. */
export const page = { width: 595.28, height: 841.89 }
export const margins = { left: 79, top: 76, right: 74, bottom: 72 }
export const textWidth = page.width - margins.left - margins.right
export const body = 12.5
