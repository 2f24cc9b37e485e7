import { defineCollector, each, listed } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'plugin-code', title: 'Code of plugins', needs: ['code', 'run'],
  checks: [{
    id: 'plugins.code_safety.scan_failed', title: 'A plugin could not be scanned', severity: 'warn',
    why: 'Nothing is known about code that could not be read.',
    remedy: 'Make the files readable and audit again, or remove the plugin.',
    run: each(({ code, run }) => (run.isDeep ? code.plugins : []), ({ id, path, failure }) =>
      failure === undefined ? undefined : { at: { file: path }, subject: id, message: `${id} in ${path}: ${failure}` }),
  }, {
    id: 'plugins.code_safety.manifest_parse_error', title: 'The manifest of a plugin is broken', severity: 'warn',
    why: 'Without package.json nobody knows which files the gateway loads.',
    remedy: 'Repair package.json, or install the plugin again.',
    run: each(({ code, run }) => (run.isDeep ? code.plugins : []), ({ id, path, manifestError }) =>
      manifestError === undefined ? undefined : { at: { file: `${path}/package.json` }, subject: id, message: `${id} in ${path}: ${manifestError}` }),
  }, {
    id: 'plugins.code_safety.entry_path', title: 'A plugin hides its entry', severity: 'warn',
    why: 'Hidden folders and node_modules are where scanners and people do not look.',
    remedy: 'Read that file before you trust the plugin.',
    run: each(({ code, run }) => (run.isDeep ? code.plugins : []).flatMap(({ id, path, hiddenEntries }) => hiddenEntries.map((entry) => ({ id, path, entry }))),
      ({ id, path, entry }) => ({ at: { file: `${path}/package.json` }, subject: `${id} ${entry}`, message: `${id} loads "${entry}", which lies in a hidden folder or in node_modules; it was scanned all the same.` })),
  }, {
    id: 'plugins.code_safety.entry_escape', title: 'A plugin loads code from outside its folder', severity: 'critical',
    why: 'What is loaded is not what was installed and looked at.',
    remedy: 'Remove the plugin unless you know exactly why it does this.',
    run: each(({ code, run }) => (run.isDeep ? code.plugins : []), ({ id, path, escapingEntries }) => escapingEntries.length === 0 ? undefined
      : { at: { file: `${path}/package.json` }, subject: id, message: `${id} names entries outside ${path}:\n${listed(escapingEntries)}` }),
  }, {
    id: 'plugins.code_safety', title: 'A plugin contains dangerous code', severity: 'critical',
    why: 'Plugins run inside the gateway with all its rights.',
    remedy: 'Read the named places. If you cannot explain them, remove the plugin and change the secrets that it could see.',
    run: each(({ code, run }) => (run.isDeep ? code.plugins : []), ({ id, path, scan }) => {
      const severity = scan?.verdict === 'block' ? 'critical' : 'warn'
      const found = scan?.findings.filter((finding) => finding.severity === severity) ?? []
      if (scan === undefined || scan.verdict === 'allow') return
      const lines = found.map(({ ruleId, file, line, message }) => `[${ruleId}] ${file}${line === undefined ? '' : `:${line}`}: ${message}`)
      const count = `${found.length} ${severity} ${found.length === 1 ? 'finding' : 'findings'}`
      return { at: { file: path }, subject: id, severity, message: `${id} in ${path}, ${count}:\n${listed(lines, 5)}` }
    }),
  }],
})
