import { lineCount } from './repository.ts'
import { runLengths } from './syntax.ts'

export const limits = { rule: 80, check: 20, collector: 200, engine: 250 } as const

/** Files that may be longer, and why. A reason that no longer holds is removed with its line. */
export const exceptions: Readonly<Record<string, string>> = {}

const kindOf = (path: string): keyof typeof limits | undefined => {
  if (/^(src\/catalog|rules\/_template|rules\/vocabulary)\//.test(path)) return undefined
  if (/^rules\/(config|registry)\//.test(path)) return 'collector'
  return path.startsWith('rules/code/') ? 'rule' : 'engine'
}

/** Where a module is longer than its kind may be. */
export const sizeProblems = (path: string, text: string): readonly string[] => {
  const kind = kindOf(path)
  if (kind === undefined) return []
  const lines = lineCount(text)
  const whole = lines > limits[kind] ? [`${path}: ${lines} lines; the limit of a ${kind} file is ${limits[kind]}`] : []
  const runs = kind === 'collector' ? runLengths(text).filter(run => run.lines > limits.check) : []
  return [...whole, ...runs.map(run => `${path}:${run.line}: a check of ${run.lines} lines; at most ${limits.check}`)]
}
