import { defineCollector } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'control-ui', title: 'Control UI', needs: ['gateway', 'run'],
  checks: [{
    id: 'gateway.control_ui.insecure_auth', title: 'The control UI logs in without a secure context', severity: 'warn',
    why: 'Over plain HTTP the device identity cannot be checked and the token can be read on the way.',
    remedy: 'Turn gateway.controlUi.allowInsecureAuth off and use HTTPS or localhost.',
    run({ gateway, run }) {
      if (!gateway.allowsInsecureAuth || run.release === 'current') return
      return { at: { keyPath: ['gateway', 'controlUi', 'allowInsecureAuth'] }, message: 'gateway.controlUi.allowInsecureAuth is true.' }
    },
  }, {
    id: 'gateway.control_ui.device_auth_disabled', title: 'The control UI does not ask which device it is', severity: 'critical',
    why: 'Whoever has the shared secret needs no approved device any more.',
    remedy: 'Turn gateway.controlUi.dangerouslyDisableDeviceAuth off.',
    run({ gateway, run }) {
      if (!gateway.skipsDeviceAuth || run.release === 'current') return
      const keyPath = ['gateway', 'controlUi', 'dangerouslyDisableDeviceAuth']
      return { at: { keyPath }, message: `${keyPath.join('.')} is true.` }
    },
  }],
})
