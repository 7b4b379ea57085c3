/** Regular expressions that others write, in rules and in forms: judged by their work before they may run. */
export { patternPower } from './pattern-power.ts'
