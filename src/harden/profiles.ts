import type { ConfigValue, KeyPath } from '../model/index.ts'

export const profileNames = ['baseline', 'full', 'read-only', 'public'] as const
export type ProfileName = (typeof profileNames)[number]

type Values = { readonly [key: string]: ConfigValue }

/** The secure baseline of a whole gateway. Source of the facts: OpenClaw's documentation of its hardened baseline, 2026.9. */
const baseline: Values = {
  gateway: { mode: 'local', bind: 'loopback', auth: { mode: 'token' } },
  session: { dmScope: 'per-channel-peer' },
  tools: {
    profile: 'messaging', deny: ['group:automation', 'group:runtime', 'group:fs', 'sessions_spawn', 'sessions_send'], fs: { workspaceOnly: true },
    exec: { security: 'deny', ask: 'always' }, elevated: { enabled: false },
  },
}

const writers = ['write', 'edit', 'apply_patch', 'exec', 'process', 'browser']

/** What one agent may do: for oneself, for people one trusts with reading, for everybody. */
const agents: Readonly<Record<Exclude<ProfileName, 'baseline'>, Values>> = {
  full: { sandbox: { mode: 'off' } },
  'read-only': { sandbox: { mode: 'all', scope: 'agent', workspaceAccess: 'ro' }, tools: { allow: ['read'], deny: writers } },
  public: {
    sandbox: { mode: 'all', scope: 'agent', workspaceAccess: 'none' },
    tools: { allow: ['sessions_list', 'sessions_history', 'sessions_send', 'session_status'], deny: ['read', ...writers, 'canvas', 'cron', 'gateway', 'image', 'nodes'] },
  },
}

/** A profile key by key, below `prefix` for those of an agent. */
export const profileSettings = (name: ProfileName, prefix: KeyPath): readonly { readonly keyPath: KeyPath; readonly value: ConfigValue }[] =>
  name === 'baseline' ? leaves(baseline, []) : leaves(agents[name], prefix)

const leaves = (values: Values, path: KeyPath): readonly { readonly keyPath: KeyPath; readonly value: ConfigValue }[] =>
  Object.entries(values).flatMap(([name, value]) => typeof value === 'object' && value !== null && !Array.isArray(value) ? leaves(value as Values, [...path, name]) : [{ keyPath: [...path, name], value }])
