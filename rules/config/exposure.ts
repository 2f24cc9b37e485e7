import { defineCollector, listed } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'exposure', title: 'Strangers and power', needs: ['exposure', 'settings', 'toolContexts', 'run'],
  checks: [{
    id: 'security.exposure.open_groups_with_elevated', title: 'Strangers can write while elevated commands are on', severity: 'critical',
    why: 'In an open room anybody can try to talk the agent out of its sandbox.',
    remedy: 'Close the rooms (groupPolicy "allowlist") or set tools.elevated.enabled to false.',
    run({ exposure, settings }) {
      const [door] = exposure.openInbound
      if (door === undefined || !settings.hasElevated) return
      return { at: { keyPath: door.keyPath }, message: `Open while tools.elevated is on:\n${listed(exposure.openInbound.map(({ path }) => path))}` }
    },
  }, {
    id: 'security.exposure.open_groups_with_runtime_or_fs', title: 'Strangers can write to an agent with shell or files', severity: 'critical',
    why: 'A message in an open room can reach tools that run commands or change files.',
    remedy: 'Close the rooms, confine the agents (sandbox mode "all", tools.fs.workspaceOnly), or forbid these tools.',
    run({ exposure, toolContexts }) {
      const [door] = exposure.openInbound
      if (door === undefined || toolContexts.risky.length === 0) return
      const doors = listed(exposure.openInbound.map(({ path }) => path))
      const message = `Open:\n${doors}\nTools within reach:\n${listed(toolContexts.risky.map(({ summary }) => summary))}`
      return { at: { keyPath: door.keyPath }, severity: toolContexts.hasRuntimeRisk ? 'critical' : 'warn', message }
    },
  }, {
    id: 'security.exposure.open_groups_with_control_plane_tools', title: 'Strangers can write to an agent that changes the gateway', severity: 'critical',
    why: 'A message in an open room can reach tools that update OpenClaw, install plugins or plan what runs later.',
    remedy: 'Close the rooms, or forbid the tools automations, gateway and plugins.',
    run({ exposure, toolContexts, run }) {
      const [door] = exposure.openInbound
      const able = toolContexts.all.filter(({ controlPlane }) => controlPlane.length > 0)
      if (run.release !== 'current' || door === undefined || able.length === 0) return
      const lines = able.map(({ label, controlPlane }) => `${label} (${controlPlane.join(', ')})`)
      return { at: { keyPath: door.keyPath }, message: `Open:\n${listed(exposure.openInbound.map(({ path }) => path))}\nTools within reach:\n${listed(lines)}` }
    },
  }],
})
