import { defineCollector, listed } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'exec-boundaries', title: 'Boundaries that exec undoes', needs: ['claudeCli', 'execReach', 'run'],
  checks: [{
    id: 'agents.claude_cli.permission_mode_overridden_by_yolo', title: 'The permission mode of Claude CLI has no effect', severity: 'warn',
    why: 'Commands run without a question, so the session is started in a mode that asks nothing, whatever the arguments say.',
    remedy: 'Set exec security to "allowlist" or exec ask to "on-miss", or drop the permission mode from the arguments.',
    run({ claudeCli, run }) {
      const [first] = claudeCli.overridden
      if (run.release === '2026.5.22' || first === undefined || claudeCli.unguardedScopes.length === 0) return
      const lines = claudeCli.overridden.map(({ name, mode, keyPath }) => `${keyPath.slice(0, -1).join('.')}.${name}: --permission-mode ${mode}`)
      return { at: { keyPath: first.keyPath }, message: `Asked for:\n${listed(lines)}\nOverridden for: ${claudeCli.unguardedScopes.join(', ')} (security full, ask off).` }
    },
  }, {
    id: 'tools.exec.agent_skill_mcp_boundary_drift', title: 'A list of skills does not limit what an agent can reach', severity: 'warn',
    why: 'An agent that runs commands on the host can call the registered MCP servers itself, whatever skills it may use.',
    remedy: 'Set exec security to "deny" for these agents, run them in a sandbox, or remove the MCP servers.',
    run({ execReach, run }) {
      const able = execReach.scopes.filter(({ hasSkillList, security, host }) => hasSkillList && security !== 'deny' && host !== 'sandbox')
      const [first] = able
      if (run.release === '2026.5.22' || first === undefined || execReach.registries.length === 0) return
      const scopes = able.map(({ id, host, security, ask }) => `${id} (exec host=${host}; security=${security}; ask=${ask})`)
      const registries = execReach.registries.map(({ name, servers }) => `${name}: ${servers.slice(0, 6).join(', ')}`)
      return { at: { keyPath: first.keyPath }, message: `Agents with a skill list that run commands:\n${listed(scopes, 8)}\nMCP servers:\n${listed(registries)}` }
    },
  }, {
    id: 'tools.exec.mcporter_registry_inspection_incomplete', title: 'The registry of MCP servers could not be looked at', severity: 'warn',
    why: 'Agents with a list of skills run commands, and which MCP servers they reach that way is unknown.',
    remedy: 'Make skills/config/mcporter.json a readable JSON file of at most 16 MiB, or remove it.',
    run({ execReach, run }) {
      const [first] = execReach.scopes.filter(({ hasSkillList, security, host }) => hasSkillList && security !== 'deny' && host !== 'sandbox')
      if (run.release !== 'current' || first === undefined || execReach.registryProblem === undefined) return
      return { at: { keyPath: first.keyPath }, message: `skills/config/mcporter.json ${execReach.registryProblem}.` }
    },
  }],
})
