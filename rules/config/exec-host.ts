import { defineCollector } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'exec-host', title: 'Where commands run', needs: ['exec', 'sandbox'],
  checks: [{
    id: 'tools.exec.host_sandbox_no_sandbox_defaults', title: 'Commands are sent to a sandbox that is off', severity: 'warn',
    why: 'tools.exec.host says sandbox, but without one the commands fail or run on the host.',
    remedy: 'Switch the sandbox on (agents.defaults.sandbox.mode), or set tools.exec.host to gateway and guard it with approvals.',
    run({ exec, sandbox }) {
      if (exec.host !== 'sandbox' || sandbox.defaults.mode !== 'off') return
      return { at: { keyPath: ['tools', 'exec', 'host'] }, message: 'tools.exec.host is "sandbox" while agents.defaults.sandbox.mode is off.' }
    },
  }, {
    id: 'tools.exec.host_sandbox_no_sandbox_agents', title: 'Agents send commands to a sandbox that they do not have', severity: 'warn',
    why: 'The agent asks for a sandbox and gets none.',
    remedy: 'Switch the sandbox of these agents on, or change their tools.exec.host.',
    run({ exec }) {
      const [first] = exec.unsandboxedAgents
      if (first === undefined) return
      const names = exec.unsandboxedAgents.slice(0, 5).map(({ id }) => id).join(', ')
      const more = exec.unsandboxedAgents.length > 5 ? ` and ${exec.unsandboxedAgents.length - 5} more` : ''
      return { at: { keyPath: [...first.keyPath, 'tools', 'exec', 'host'] }, message: `tools.exec.host is "sandbox" while the sandbox mode is off: ${names}${more}.` }
    },
  }],
})
