import { defineCollector } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'minimal-profile', title: 'Minimal tool profile', needs: ['settings'],
  checks: [{
    id: 'tools.profile_minimal_overridden', title: 'Agents leave the minimal tool profile', severity: 'warn',
    why: 'The configuration as a whole says minimal, so one forgets that these agents have more.',
    remedy: 'Remove tools.profile from these agents, or choose a wider profile for all on purpose.',
    run({ settings }) {
      if (settings.toolProfile !== 'minimal' || settings.otherProfiles.length === 0) return
      return { at: { keyPath: ['tools', 'profile'] }, message: `tools.profile is "minimal", but: ${settings.otherProfiles.join(', ')}.` }
    },
  }],
})
