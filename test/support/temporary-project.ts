import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder with these files that is gone when the test is over. */
export const temporaryProject = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'plugvet-house-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

export const readIn = (root: string, path: string): string => readFileSync(join(root, path), 'utf8')

/** A rule module that imports nothing, so that it can stand in any folder. */
export const ruleModule = (id: string, more: Readonly<Record<string, unknown>> = {}): string => {
  const meta = {
    id, title: `Title of ${id}`, severity: 'warn', confidence: 'high', category: 'exec',
    why: 'It is a fixture.', remedy: 'Leave it alone.', since: '0.1.0', status: 'preview', ...more,
  }
  return `export default { kind: 'code', meta: ${JSON.stringify(meta)} }\n`
}

export const collectorModule = (id: string, checkIds: readonly string[]): string => {
  const checks = checkIds.map(checkId => ({
    meta: {
      id: checkId, title: `Title of ${checkId}`, severity: 'critical', confidence: 'high', category: 'config',
      why: 'It is a fixture.', remedy: 'Leave it alone.', since: '0.1.0', status: 'stable',
    },
  }))
  return `export default { id: ${JSON.stringify(id)}, checks: ${JSON.stringify(checks)} }\n`
}
