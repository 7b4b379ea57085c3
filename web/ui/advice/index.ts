export type { Advice, Benchmark, RuleTable } from './advice.ts'
export { AdviceNote, BenchmarkNote } from './advice-note.tsx'
