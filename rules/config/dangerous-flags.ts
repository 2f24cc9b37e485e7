import { defineCollector, each } from '../../src/kit/collector.ts'

const removed = /^gateway\.controlUi\.(allowInsecureAuth|dangerouslyDisableDeviceAuth)=/

export default defineCollector({
  id: 'dangerous-flags', title: 'Settings that call themselves dangerous', needs: ['flags', 'run'],
  checks: [{
    id: 'config.insecure_or_dangerous_flags', title: 'A protection is switched off by a flag', severity: 'warn',
    why: 'Such a flag is meant for a moment of need; left on, it silently removes a protection.',
    remedy: 'Turn it off unless you need it and have other protection in its place.',
    run: each(({ flags }) => flags.enabled, ({ text, keyPath }, { run }) => {
      if (run.release === 'current' && removed.test(text)) return
      return { at: { keyPath }, subject: text, message: `Dangerous setting in force: ${text}` }
    }),
  }],
})
