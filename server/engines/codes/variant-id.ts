/** The id of an item as one district runs it (区级差异): `<item>@<six digits>`. `district`: 6 or 12 digits. */
export const variantIdOf = (itemId: string, district: string): string => `${baseItemOf(itemId)}@${district.slice(0, 6)}`

/** The city's item that an id belongs to: the part before `@`, or the id itself. */
export const baseItemOf = (itemId: string): string => itemId.split('@', 1)[0] ?? itemId

/** The district (12 digits) of a variant's id; undefined for an item of the whole city. */
export function districtOfVariant(itemId: string): string | undefined {
  const district = itemId.split('@')[1]
  return district && /^\d{6}$/.test(district) ? `${district}000000` : undefined
}
