import { defineCollector } from '../../src/kit/collector.ts'

const byHealth = {
  live: 'A gateway is alive there: /healthz answers. Look at the secret, the scopes and the release.',
  foreign: 'Something answers HTTP there that is no gateway, or speaks TLS otherwise than expected. Look at gateway.port and gateway.tls.',
  silent: 'Nothing answers HTTP there either: the gateway does not run, or listens elsewhere.',
}

export default defineCollector({
  id: 'gateway-probe', title: 'The running gateway', needs: ['probe'],
  checks: [{
    id: 'gateway.probe_auth_secretref_unavailable', title: 'The probe had no secret to use', severity: 'warn',
    why: 'The secret is a reference that could not be resolved, so the probe went without.',
    remedy: 'Make the secret available here, or give --token or --password.',
    run({ probe }) {
      if (probe.unresolved === undefined) return
      return { at: { keyPath: probe.unresolved }, message: `${probe.unresolved.join('.')} is a secret reference that could not be resolved here.` }
    },
  }, {
    id: 'gateway.probe_failed', title: 'The running gateway could not be asked', severity: 'warn',
    why: 'What really runs was not seen; this report speaks of files alone.',
    remedy: 'Start the gateway and audit again with --deep; `openclaw status --all` tells more.',
    run({ probe: { answer } }) {
      if (answer === undefined || answer.ok) return
      return { at: { keyPath: ['gateway', 'port'] }, message: `${answer.url ?? 'gateway'}: ${answer.error ?? 'no answer'}${answer.health ? `. ${byHealth[answer.health]}` : ''}` }
    },
  }],
})
