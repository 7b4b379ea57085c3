/** 138 0013 8000. */
export const text = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3') : ''
