// Rule files (DMN) of the catalogue, compiled; what is wrong with one is told with its line. A file may serve several items.

import type { RuleFile } from '../engines/advice/index.ts'
import { compileDecisions } from '../engines/decision/index.ts'
import { sha256Hex } from '../platform/crypto/index.ts'
import { lineOfElement } from './flow-file.ts'
import type { PackProblem } from './pack-problem.ts'
import { scriptsInXml } from './scripts.ts'

/** Compiles the texts of rule files, by name; adds what is wrong with them to `problems`. */
export async function readRules(
  texts: ReadonlyMap<string, string>,
  problems: PackProblem[],
): Promise<{ rules: Map<string, RuleFile>; brokenRules: Set<string> }> {
  const rules = new Map<string, RuleFile>()
  const brokenRules = new Set<string>()
  for (const [name, xml] of texts) {
    const file = `rules/${name}.dmn`
    const result = await compileDecisions(xml)
    const scripts = scriptsInXml(file, xml)
    problems.push(...scripts)
    if (result.ok && scripts.length === 0) rules.set(name, { model: result.model, digest: sha256Hex(xml) })
    else brokenRules.add(name)
    for (const { elementId, message, fix } of result.ok ? [] : result.problems)
      problems.push({
        ...{ file, line: lineOfElement(xml, elementId), ...(elementId && { elementId }) },
        message: `${elementId} ${message}。${fix}`.trim(),
      })
  }
  return { rules, brokenRules }
}
