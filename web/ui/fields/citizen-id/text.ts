/** 440399 19460302 9018: division, birth, sequence. */
export const text = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/^(.{6})(.{8})(.{4})$/, '$1 $2 $3') : ''
