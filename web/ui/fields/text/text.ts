/** As it was typed. */
export const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value))
