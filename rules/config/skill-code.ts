import { defineCollector, each, listed } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'skill-code', title: 'Code and text of skills', needs: ['code', 'run'],
  checks: [{
    id: 'skills.code_safety.scan_failed', title: 'A skill could not be scanned', severity: 'warn',
    why: 'Nothing is known about what could not be read.',
    remedy: 'Make the files readable and audit again, or remove the skill.',
    run: each(({ code, run }) => (run.isDeep ? code.skills : []), ({ id, path, failure }) =>
      failure === undefined ? undefined : { at: { file: path }, subject: path, message: `${id} in ${path}: ${failure}` }),
  }, {
    id: 'skills.code_safety', title: 'A skill contains dangerous code or text', severity: 'critical',
    why: 'The agent follows what a skill says and runs what it brings.',
    remedy: 'Read the named places. If you cannot explain them, remove the skill.',
    run: each(({ code, run }) => (run.isDeep ? code.skills : []), ({ id, path, scan }) => {
      const severity = scan?.verdict === 'block' ? 'critical' : 'warn'
      const found = scan?.findings.filter((finding) => finding.severity === severity) ?? []
      if (scan === undefined || scan.verdict === 'allow') return
      const lines = found.map(({ ruleId, file, line, message }) => `[${ruleId}] ${file}${line === undefined ? '' : `:${line}`}: ${message}`)
      const count = `${found.length} ${severity} ${found.length === 1 ? 'finding' : 'findings'}`
      return { at: { file: path }, subject: path, severity, message: `${id} in ${path}, ${count}:\n${listed(lines, 5)}` }
    }),
  }],
})
