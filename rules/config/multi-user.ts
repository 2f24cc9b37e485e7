import { defineCollector, listed } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'multi-user', title: 'More than one user', needs: ['exposure', 'toolContexts'],
  checks: [{
    id: 'security.trust_model.multi_user_heuristic', title: 'Several people seem to share this agent', severity: 'warn',
    why: 'OpenClaw trusts everybody whom it listens to as one operator; people who do not trust each other must not share a gateway.',
    remedy: 'Give them gateways (best also machines and accounts) of their own, or confine tools and sandbox for all.',
    run({ exposure, toolContexts }) {
      const [first] = exposure.multiUserSignals
      if (first === undefined) return
      const risky = toolContexts.risky.length === 0 ? 'No unguarded tools.' : `Tools within reach:\n${listed(toolContexts.risky.map(({ summary }) => summary))}`
      const runtime = toolContexts.hasRuntimeRisk ? 'Commands can run outside a sandbox.' : 'Commands are confined or off.'
      return { at: { keyPath: first.keyPath }, message: `Signs:\n${listed(exposure.multiUserSignals.map(({ text }) => text))}\n${runtime}\n${risky}` }
    },
  }],
})
