/** 6200 0000 0000 0000 006. */
export const text = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll(/(\d{4})(?=\d)/g, '$1 ') : ''
