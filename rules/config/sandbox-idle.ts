import { defineCollector, listed } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'sandbox-idle', title: 'Sandbox settings without a sandbox', needs: ['sandbox'],
  checks: [{
    id: 'sandbox.docker_config_mode_off', title: 'Docker settings have no effect', severity: 'warn',
    why: 'The settings look like protection, but the sandbox that they describe is off.',
    remedy: 'Set the sandbox mode to "non-main" or "all", or remove the settings.',
    run({ sandbox }) {
      const [defaults, ...agents] = sandbox.sections
      const idle = [...(sandbox.isDefaultDockerIdle && defaults !== undefined ? [defaults] : []), ...agents.filter(({ isEmpty, mode }) => !isEmpty && mode === 'off')]
      const [first] = idle
      if (first === undefined) return
      return { at: { keyPath: first.keyPath }, message: `The sandbox mode is off for:\n${listed(idle.map(({ label }) => label))}` }
    },
  }],
})
