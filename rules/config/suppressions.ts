import { defineCollector } from '../../src/kit/collector.ts'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export default defineCollector({
  id: 'suppressions', title: 'Suppressions', needs: ['settings', 'run'],
  checks: [{
    id: 'security.audit.suppressions.active', title: 'Suppressions are in force', severity: 'info',
    why: 'What was put aside once may no longer be acceptable.',
    remedy: 'Look through the suppressions from time to time and drop what no longer applies.',
    run({ settings, run: { suppressed } }) {
      if (settings.suppressions === 0 && suppressed.own === 0) return
      const written = settings.suppressions === 0 ? [] : [`security.audit.suppressions has ${counted(settings.suppressions, 'entry', 'entries')}`]
      const own = suppressed.own === 0 ? [] : [`your own file has ${counted(suppressed.own, 'suppression', 'suppressions')} in force`]
      const message = `${[...written, ...own].join('; ')}; ${counted(suppressed.moved, 'finding was', 'findings were')} moved aside.`
      return { at: { keyPath: ['security', 'audit', 'suppressions'] }, message }
    },
  }],
})
