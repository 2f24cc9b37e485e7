import { defineCollector, listed } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'plugin-trust', title: 'Trust in plugins', needs: ['plugins'],
  checks: [{
    id: 'plugins.extensions_no_allowlist', title: 'Plugins are loaded because they are there', severity: 'warn',
    why: 'Plugins run inside the gateway with all its rights; without a list every folder that appears is loaded.',
    remedy: 'Name the plugins that you trust in plugins.allow.',
    run({ plugins }) {
      if (plugins.extensions.length === 0 || plugins.allow.length > 0) return
      const count = `${plugins.extensions.length} ${plugins.extensions.length === 1 ? 'plugin' : 'plugins'}`
      const extra = plugins.hasSkillCommands ? ' Chat users can start skills by command.' : ''
      const message = `plugins.allow is empty and ${count} found in ${plugins.extensionsDir}:\n${listed(plugins.extensions.map(({ id }) => id))}${extra && `\n${extra.trim()}`}`
      return { at: { keyPath: ['plugins', 'allow'] }, severity: plugins.hasSkillCommands ? 'critical' : 'warn', message }
    },
  }, {
    id: 'plugins.allow_phantom_entries', title: 'The list of trusted plugins names some that do not exist', severity: 'warn',
    why: 'Whoever installs a plugin of that name inherits the trust.',
    remedy: 'Remove these entries from plugins.allow.',
    run({ plugins }) {
      const [first] = plugins.phantoms
      if (first === undefined) return
      return { at: { keyPath: first.keyPath }, message: `No such plugin: ${plugins.phantoms.map(({ name }) => name).join(', ')}.` }
    },
  }, {
    id: 'plugins.tools_reachable_permissive_policy', title: 'Tools of plugins are open to agents', severity: 'warn',
    why: 'The tool policy lets through any tool that a plugin brings, whatever it does.',
    remedy: 'Choose a tool profile (minimal, messaging or coding) or list allowed tools by name.',
    run({ plugins }) {
      const [first] = plugins.permissiveContexts
      if (first === undefined || plugins.enabled.length === 0) return
      const message = `Enabled extension plugins: ${plugins.enabled.join(', ')}.\nPermissive tool policy for:\n${listed(plugins.permissiveContexts.map(({ label }) => label))}`
      return { at: { keyPath: first.keyPath }, message }
    },
  }],
})
