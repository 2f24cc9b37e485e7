import { defineCollector, each, listed } from '../../src/kit/collector.ts'

const approvalPath = ['gateway', 'auth', 'trustedProxy', 'deviceAutoApprove']

const placeholder = {
  why: 'It is blank or the word that a careless script leaves behind, so everybody can guess it, and the gateway refuses to start.',
  remedy: 'Set a long random value in its place.',
}
const empty = (name: string) => ({ at: { keyPath: ['gateway', 'auth', name] }, message: `The gateway ${name} is blank, "undefined" or "null".` })

export default defineCollector({
  id: 'newer-settings', title: 'Settings of OpenClaw 2026.9', needs: ['newer', 'agents'],
  checks: [{
    id: 'mcp.apps.enabled', title: 'Tool servers may show apps of their own', severity: 'warn',
    why: 'Pages that a tool server brings run in the control UI, beside everything else there.',
    remedy: 'Set mcp.apps.enabled to false unless you trust every configured server.',
    run: ({ newer }) => newer.hasMcpApps ? { at: { keyPath: ['mcp', 'apps', 'enabled'] }, message: 'mcp.apps.enabled is true.' } : undefined,
  }, {
    id: 'gateway.token_placeholder_value', title: 'The token of the gateway is no secret', severity: 'critical',
    ...placeholder,
    run: ({ newer }) => newer.placeholder === 'token' ? empty('token') : undefined,
  }, {
    id: 'gateway.password_placeholder_value', title: 'The password of the gateway is no secret', severity: 'critical',
    ...placeholder,
    run: ({ newer }) => newer.placeholder === 'password' ? empty('password') : undefined,
  }, {
    id: 'gateway.password_too_short', title: 'The gateway password is short', severity: 'warn',
    why: 'A short password can be guessed by a patient program.',
    remedy: 'Use at least 24 characters.',
    run({ newer }) {
      if (newer.passwordLength === undefined || newer.passwordLength >= 24) return
      return { at: { keyPath: ['gateway', 'auth', 'password'] }, message: `The gateway password has ${newer.passwordLength} characters; 24 or more are advisable.` }
    },
  }, {
    id: 'gateway.trusted_proxy_device_auto_approve', title: 'New devices are let in without being asked about', severity: 'warn',
    why: 'Whoever the proxy lets through gets a device that stays paired.',
    remedy: 'Turn deviceAutoApprove off and approve devices one by one.',
    run: ({ newer }) => newer.approvesDevices ? { at: { keyPath: [...approvalPath, 'enabled'] }, message: `${approvalPath.join('.')}.enabled is true.` } : undefined,
  }, {
    id: 'gateway.trusted_proxy_device_auto_approve_admin', title: 'New devices become administrators by themselves', severity: 'critical',
    why: 'Everybody whom the proxy lets through can change everything.',
    remedy: 'Remove operator.admin from the scopes of deviceAutoApprove.',
    run({ newer }) {
      if (!newer.approvesDevices || !newer.approvedScopes.includes('operator.admin')) return
      return { at: { keyPath: [...approvalPath, 'scopes'] }, message: `${approvalPath.join('.')}.scopes holds operator.admin.` }
    },
  }, {
    id: 'config.agent_roster.invalid_default_count', title: 'Nobody can tell which agent answers', severity: 'warn',
    why: 'Messages without an agent of their own go to one that nobody chose, or to none.',
    remedy: 'Mark exactly one agent with default: true, or set agents.ownership to "explicit" and mark none.',
    run({ agents }) {
      if (agents.rosterProblem === undefined) return
      return { at: { keyPath: ['agents', 'entries'] }, message: `${agents.rosterProblem}.` }
    },
  }, {
    id: 'security.trust_model.group_scope_main', title: 'Groups talk in the main session', severity: 'warn',
    why: 'What one group says, and what you say in private, is read and answered in one conversation.',
    remedy: 'Set session.groupScope to "per-group", and drop it from the bindings.',
    run({ newer }) {
      const [first] = newer.mainGroupScopes
      if (first === undefined) return
      return { at: { keyPath: first.keyPath }, message: `Set to the main session:\n${listed(newer.mainGroupScopes.map(({ text }) => text))}` }
    },
  }, {
    id: 'security.trust_model.cross_agent_session_access_default', title: 'Agents reach the sessions of each other', severity: 'info',
    why: 'What people told one agent can be read by another, and every agent can address the others.',
    remedy: 'Set tools.sessions.visibility to "agent", list the pairs that may talk in tools.agentToAgent.allow, or turn tools.agentToAgent off.',
    run({ newer: { sessionReachers, trustSignals } }) {
      if (sessionReachers.length === 0) return
      const reach = `Agents that reach the sessions of all:\n${listed(sessionReachers.map(({ id, tools }) => `${id} (${tools.join(', ')})`))}`
      const signs = trustSignals.length === 0 ? '' : `\nSigns that they should not:\n${listed(trustSignals)}`
      return { at: { keyPath: ['tools', 'sessions', 'visibility'] }, severity: trustSignals.length > 0 ? 'warn' : 'info', message: reach + signs }
    },
  }, {
    id: 'browser.extension_relay_legacy_auth', title: 'The browser extension logs in the old way', severity: 'warn',
    why: 'The old way is one fixed token: whatever program learns it drives the browser as you.',
    remedy: 'Update the extension and set browser.extensionRelay.allowLegacyAuth to false.',
    run: ({ newer }) => newer.hasLegacyRelayAuth
      ? { at: { keyPath: ['browser', 'extensionRelay'] }, message: 'browser.extensionRelay.allowLegacyAuth is not false.' } : undefined,
  }, {
    id: 'channels.{channel}.allowFrom.mutable_entries_inert', title: 'An allow list holds names, which are not matched', severity: 'warn',
    why: 'Names can be taken by others, so they let nobody in; whoever was meant is locked out.',
    remedy: 'List ids in place of names.',
    run: each(({ newer }) => newer.inertNames, ({ channel, path, keyPath, names }) =>
      ({ at: { keyPath }, subject: channel, message: `${path} holds names:\n${listed(names, 5)}` })),
  }, {
    id: 'channels.discord.allowlisted_groups.broad_members', title: 'Every member of a listed Discord server may talk to the agent', severity: 'warn',
    why: 'The list says where the agent answers, not whom: whoever joins that place gives orders.',
    remedy: 'List users or roles for the server, or for each of its channels.',
    run({ newer }) {
      const [first] = newer.broadGroups
      if (first === undefined) return
      return { at: { keyPath: first.keyPath }, message: `No users or roles:\n${listed(newer.broadGroups.map(({ path }) => path))}` }
    },
  }],
})
