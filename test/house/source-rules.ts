// Rules about source text that neither the type checker nor the linter holds everywhere.

const anywhere: [rule: string, pattern: RegExp][] = [
  ['enum', /^\s*(export\s+)?(declare\s+)?(const\s+)?enum\s+\w/m],
  ['namespace', /^\s*(export\s+)?(declare\s+)?(namespace|module)\s+[\w.]+\s*\{/m],
  ['export everything', /^\s*export\s+(type\s+)?\*/m],
  ['module mock', /\b(vi|jest)\.(do)?mock\(/i],
]

/** Rules that a TypeScript text breaks. */
export const brokenRules = (text: string): string[] =>
  anywhere.filter(([, pattern]) => pattern.test(text)).map(([rule]) => rule)

/** True when a text of over 30 lines says nothing before its first line of code; imports may stand before the comment. */
export function opensUnsaid(text: string): boolean {
  if (text.trimEnd().split('\n').length <= 30) return false
  const afterImports = text.replace(/^(\s*import\b[^'"]*['"][^'"]+['"];?)+\s*/, '')
  return !/^\s*\/[/*]/.test(text) && !/^\s*\/[/*]/.test(afterImports)
}
