import { defineCollector } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'logging', title: 'Logging', needs: ['settings', 'run'],
  checks: [{
    id: 'logging.redact_off', title: 'Secrets are written to the log', severity: 'warn',
    isFixable: true,
    why: 'Without redaction tool output with tokens ends up in log files and status pages.',
    remedy: 'Set logging.redactSensitive to "tools".',
    run({ settings, run }) {
      if (!settings.hidesNothingInLogs || run.release === 'current') return
      const keyPath = ['logging', 'redactSensitive']
      return {
        at: { keyPath }, message: 'logging.redactSensitive is "off".',
        fixes: [{ title: 'Set logging.redactSensitive to "tools"', safety: 'safe', edits: [{ kind: 'set-config', keyPath, value: 'tools' }] }],
      }
    },
  }],
})
