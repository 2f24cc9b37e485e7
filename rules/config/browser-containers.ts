import { defineCollector, listed } from '../../src/kit/collector.ts'

const remedy = 'Recreate the sandbox browser containers: `openclaw sandbox recreate --browser --all`.'

export default defineCollector({
  id: 'browser-containers', title: 'Containers of the sandbox browser', needs: ['containers', 'run'],
  checks: [{
    id: 'sandbox.browser_container.docker_probe_timeout', title: 'Docker did not answer in time', severity: 'warn',
    why: 'Browser containers that were not looked at may be old or open to the network.',
    remedy: 'Audit again when docker answers.',
    run: ({ containers, run }) => containers.timedOut && run.release === 'current'
      ? { at: { file: 'docker' }, message: 'Docker did not answer within 5 s when it was asked about the containers of the sandbox browser.' } : undefined,
  }, {
    id: 'sandbox.browser_container.hash_label_missing', title: 'A browser container does not say how it was made', severity: 'warn',
    why: 'Without the label nobody notices that it runs with old settings.',
    remedy,
    run({ containers }) {
      if (containers.withoutHash.length === 0) return
      return { at: { file: 'docker' }, message: `Without openclaw.configHash:\n${listed(containers.withoutHash.map(({ name }) => name))}` }
    },
  }, {
    id: 'sandbox.browser_container.hash_epoch_stale', title: 'A browser container is older than its protections', severity: 'warn',
    why: 'Its control port lacks what newer containers have.',
    remedy,
    run({ containers }) {
      if (containers.stale.length === 0) return
      const lines = containers.stale.map(({ name, epoch }) => `${name} (${epoch ?? 'no label'})`)
      return { at: { file: 'docker' }, message: `Expected epoch ${containers.epoch}:\n${listed(lines)}` }
    },
  }, {
    id: 'sandbox.browser_container.non_loopback_publish', title: 'A browser container answers the network', severity: 'critical',
    why: 'Whoever reaches the port drives a browser that may be logged in.',
    remedy,
    run({ containers }) {
      if (containers.published.length === 0) return
      return { at: { file: 'docker' }, message: `Published beyond this machine:\n${listed(containers.published.map(({ name, mappings }) => `${name}: ${mappings.join(', ')}`))}` }
    },
  }],
})
