import { defineCollector, each, listed } from '../../src/kit/collector.ts'

const approvalPath = ['gateway', 'auth', 'trustedProxy', 'deviceAutoApprove']

export default defineCollector({
  id: 'newer-settings', title: 'Settings of OpenClaw 2026.9', needs: ['newer'],
  checks: [{
    id: 'mcp.apps.enabled', title: 'Tool servers may show apps of their own', severity: 'warn',
    why: 'Pages that a tool server brings run in the control UI, beside everything else there.',
    remedy: 'Set mcp.apps.enabled to false unless you trust every configured server.',
    run: ({ newer }) => newer.hasMcpApps ? { at: { keyPath: ['mcp', 'apps', 'enabled'] }, message: 'mcp.apps.enabled is true.' } : undefined,
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
    id: 'security.trust_model.group_scope_main', title: 'Groups talk in the main session', severity: 'warn',
    why: 'What one group says, and what you say in private, is read and answered in one conversation.',
    remedy: 'Set session.groupScope to "per-group".',
    run: ({ newer }) => newer.sharesGroupSession ? { at: { keyPath: ['session', 'groupScope'] }, message: 'session.groupScope is "main".' } : undefined,
  }, {
    id: 'channels.{channel}.allowFrom.mutable_entries_inert', title: 'An allow list holds names, which are not matched', severity: 'warn',
    why: 'Names can be taken by others, so they let nobody in; whoever was meant is locked out.',
    remedy: 'List ids in place of names.',
    run: each(({ newer }) => newer.inertNames, ({ channel, path, keyPath, names }) =>
      ({ at: { keyPath }, subject: channel, message: `${path} holds names:\n${listed(names, 5)}` })),
  }],
})
