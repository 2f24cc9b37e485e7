import { defineCollector } from '../../src/kit/collector.ts'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export default defineCollector({
  id: 'suppressions', title: 'Suppressions', needs: ['settings', 'run'],
  checks: [{
    id: 'security.audit.suppressions.active', title: 'Suppressions are in force', severity: 'info',
    why: 'What was put aside once may no longer be acceptable.',
    remedy: 'Look through security.audit.suppressions from time to time and drop what no longer applies.',
    run({ settings, run }) {
      if (settings.suppressions === 0) return
      const message = `security.audit.suppressions has ${counted(settings.suppressions, 'entry', 'entries')}; ${counted(run.suppressed, 'finding was', 'findings were')} moved aside.`
      return { at: { keyPath: ['security', 'audit', 'suppressions'] }, message }
    },
  }],
})
