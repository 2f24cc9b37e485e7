import { defineCollector, each } from '../../src/kit/collector.ts'

const loose = (network: string): boolean => network === 'host' || network.startsWith('container:')

export default defineCollector({
  id: 'sandbox-config', title: 'Holes in the sandbox', needs: ['sandbox'],
  checks: [{
    id: 'sandbox.bind_mount_non_absolute', title: 'A bind mount has no absolute source', severity: 'warn',
    why: 'What such a source means depends on where the gateway was started, so it cannot be checked.',
    remedy: 'Write the full path of the host folder.',
    run: each(({ sandbox }) => sandbox.sections.flatMap(({ label, binds }) => binds.map((bind) => ({ label, ...bind }))), ({ label, text, isAbsolute, keyPath }) =>
      isAbsolute ? undefined : { at: { keyPath }, subject: text, message: `${label}.binds has "${text}", whose source is not an absolute path.` }),
  }, {
    id: 'sandbox.dangerous_bind_mount', title: 'The sandbox sees a place that it must not see', severity: 'critical',
    why: 'Through such a mount the agent reads credentials or commands the host, and the sandbox protects nothing.',
    remedy: 'Mount a folder of its own that holds only what the agent needs.',
    run: each(({ sandbox }) => sandbox.sections.flatMap(({ label, binds }) => binds.map((bind) => ({ label, ...bind }))), ({ label, text, blocked, keyPath }) => {
      if (blocked === undefined) return
      return { at: { keyPath }, subject: text, message: `${label}.binds has "${text}", which ${blocked === '/' ? 'covers the whole file system (/)' : `targets ${blocked}`}.` }
    }),
  }, {
    id: 'sandbox.dangerous_network_mode', title: 'The sandbox shares a network', severity: 'critical',
    why: 'On the network of the host or of another container the agent reaches services that trust their neighbours.',
    remedy: 'Use "none", "bridge" or a network of its own.',
    run: each(({ sandbox }) => sandbox.sections, ({ label, keyPath, network }) =>
      network !== undefined && loose(network.toLowerCase()) ? { at: { keyPath: [...keyPath, 'network'] }, subject: label, message: `${label}.network is "${network}".` } : undefined),
  }, {
    id: 'sandbox.dangerous_seccomp_profile', title: 'The sandbox may use every system call', severity: 'critical',
    why: 'Without seccomp a fault in the kernel is a way out.',
    remedy: 'Remove the setting, or name a real profile.',
    run: each(({ sandbox }) => sandbox.sections, ({ label, keyPath, seccomp }) =>
      seccomp?.toLowerCase() === 'unconfined' ? { at: { keyPath: [...keyPath, 'seccompProfile'] }, subject: label, message: `${label}.seccompProfile is "${seccomp}".` } : undefined),
  }, {
    id: 'sandbox.dangerous_apparmor_profile', title: 'AppArmor is off in the sandbox', severity: 'critical',
    why: 'The profile is one of the walls between the agent and the host.',
    remedy: 'Remove the setting, or name a real profile.',
    run: each(({ sandbox }) => sandbox.sections, ({ label, keyPath, apparmor }) =>
      apparmor?.toLowerCase() === 'unconfined' ? { at: { keyPath: [...keyPath, 'apparmorProfile'] }, subject: label, message: `${label}.apparmorProfile is "${apparmor}".` } : undefined),
  }, {
    id: 'sandbox.browser_cdp_bridge_unrestricted', title: 'Other containers can drive the sandbox browser', severity: 'warn',
    why: 'On the common bridge every container reaches the control port of the browser.',
    remedy: 'Set cdpSourceRange, or use a network of its own for the browser.',
    run({ sandbox }) {
      const agents = [...sandbox.byAgent].map(([agent, own]) => ({ label: `agents.list.${agent.id}.sandbox.browser`, keyPath: [...agent.keyPath, 'sandbox', 'browser'], own }))
      const all = [{ label: 'agents.defaults.sandbox.browser', keyPath: ['agents', 'defaults', 'sandbox', 'browser'], own: sandbox.defaults }, ...agents]
      const open = all.filter(({ own: { browser } }) => browser.isEnabled && browser.network.toLowerCase() === 'bridge' && browser.cdpSourceRange === undefined)
      const [first] = open
      if (first === undefined) return
      return { at: { keyPath: first.keyPath }, message: `Network "bridge" without cdpSourceRange: ${open.map(({ label }) => label).join(', ')}.` }
    },
  }],
})
