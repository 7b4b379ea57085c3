/** 91 440300 … in its groups. */
export const text = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/^(.{2})(.{6})(.{9})(.)$/, '$1 $2 $3 $4') : ''
