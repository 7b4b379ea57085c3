/**
 * Text as people type identifiers, made plain: full-width characters (ＡＢＣ１２３－) to half-width, white space of any
 * kind removed, letters upper case. Deliberately not NFKC, which would also turn ① or ² into digits.
 */
export function narrow(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]/g, '')
    .toUpperCase()
}

/** The same, without the dashes of any typographic kind that people put between groups. */
export function narrowGroups(text: string): string {
  return narrow(text).replace(/[-\u2010-\u2015\u2212\u30FC\u2500_.·]/g, '')
}
