import type { AuditFinding, ConfigValue, KeyPath } from '../model/index.ts'

/** One key and the value that closes what a finding names. */
export interface Setting { readonly keyPath: KeyPath; readonly value: ConfigValue }

/** What is known of the home while a plan is made. */
export interface HomeView {
  readonly at: (...path: KeyPath) => ConfigValue | undefined
  /** Ids of plugins that are installed, those that block a scan left out. */
  readonly plugins: readonly string[]
  /** Everything that was found, for measures that have to answer several findings at once. */
  readonly findings: readonly AuditFinding[]
}

/**
 * What to do about findings of one kind. `step` is the order in which the OpenClaw documentation wants findings handled: 1 who may
 * write and with which tools, 2 the network, 3 the browser, 4 modes of files, 5 plugins, 6 models.
 */
export interface Measure {
  readonly step: 1 | 2 | 3 | 4 | 5 | 6
  readonly checks: RegExp
  /** What stops working, in the words of somebody who uses the home. */
  readonly breaks: string
  readonly settings?: (finding: AuditFinding, home: HomeView) => readonly Setting[]
  /** What cannot be said as a change of the configuration. */
  readonly byHand?: string
}

const set = (value: ConfigValue, ...keyPath: KeyPath): readonly Setting[] => [{ keyPath, value }]
const pathOf = ({ location }: AuditFinding): KeyPath => location?.keyPath ?? []
const listAt = (home: HomeView, path: KeyPath): readonly ConfigValue[] => {
  const found = home.at(...path)
  return Array.isArray(found) ? found as readonly ConfigValue[] : []
}
/** Keys that a detail lists as open, one to a line. */
const openKeys = ({ detail }: AuditFinding): readonly KeyPath[] =>
  [...detail.matchAll(/^- (channels\.\S+?)(?:="?[\w-]+"?)?$/gm)].map(([, path = '']) => path.split('.'))

/** A list without its "*", which would let everybody in whatever the policy says. */
const withoutWildcard = (home: HomeView, path: KeyPath): readonly Setting[] => {
  const list = listAt(home, path)
  return list.includes('*') ? [{ keyPath: path, value: list.filter(one => one !== '*') }] : []
}

const closed = (home: HomeView) => (path: KeyPath): readonly Setting[] => {
  const section = path.slice(0, -1)
  const name = String(path.at(-1))
  if (name === 'groupPolicy') return [...set('allowlist', ...path), ...withoutWildcard(home, [...section, 'groupAllowFrom'])]
  if (name === 'groupAllowFrom') return withoutWildcard(home, path)
  return /^(?:dmPolicy|policy)$/.test(name) ? [...set('pairing', ...path), ...withoutWildcard(home, [...section, 'allowFrom'])] : []
}

/** Programs that some finding wants out of the list of safe ones. */
const unsafeBins = ({ findings }: HomeView): ReadonlySet<string> => new Set(findings.filter(({ checkId }) => /^tools\.exec\.safe_bins_/.test(checkId))
  .flatMap(({ detail }) => [...detail.matchAll(/^- tools\.exec\.safeBins: (.+)$/gm)]).flatMap(([, names = '']) => names.split(', ')))

const noStrangers = 'Strangers get no answer any more: people are let in with `openclaw pairing approve`, groups by their ids in the allow list.'
const ownMachine = 'Other machines reach the gateway only through a tunnel (ssh, Tailscale) from then on.'

export const measures: readonly Measure[] = [
  { step: 1, checks: /^channels\.[\w-]+\.dm\.open$/, breaks: noStrangers, settings: (finding, home) => closed(home)(pathOf(finding)) },
  { step: 1, checks: /^security\.exposure\.open_/, breaks: noStrangers, settings: (finding, home) => [pathOf(finding), ...openKeys(finding)].flatMap(closed(home)) },
  { step: 1, checks: /^channels\.[\w-]+\.(?:warning\.\d+|groups\.(?!allowFrom\.missing))/, breaks: noStrangers, settings: (finding, home) => closed(home)(pathOf(finding)) },
  { step: 1, checks: /^channels\.telegram\.groups\.allowFrom\.missing$/, breaks: 'In groups only the people in the list are heard.', byHand: 'List the user ids of those who may speak to the agent in channels.telegram.groupAllowFrom.' },
  { step: 1, checks: /^channels\.(?:discord\.commands\.native\.|slack\.commands\.slash\.)/, breaks: 'Commands of the channel are open to the people in the allow list alone.', byHand: 'Switch commands.useAccessGroups on, and name who may use the commands.' },
  { step: 1, checks: /^channels\.[\w-]+\.dm\.scope_main_multiuser$/, breaks: 'Each sender gets a conversation of their own: what one said is no longer known to the others.', settings: () => set('per-channel-peer', 'session', 'dmScope') },
  {
    step: 1, checks: /^tools\.elevated\.allowFrom\..+\.wildcard$/, breaks: 'Elevated commands are open to the senders that the list names, and to nobody when it is empty.',
    settings: (finding, home) => [{ keyPath: pathOf(finding), value: listAt(home, pathOf(finding)).filter(one => one !== '*') }],
  },
  { step: 1, checks: /^tools\.exec\.security_full_configured$/, breaks: 'Commands outside the allow list ask first.', settings: () => [...set('allowlist', 'tools', 'exec', 'security'), ...set('on-miss', 'tools', 'exec', 'ask')] },
  { step: 1, checks: /^tools\.exec\.safe_bins_/, breaks: 'These programs ask before they run.', settings: (_, home) => {
    const named = unsafeBins(home)
    return named.size === 0 ? [] : [{ keyPath: ['tools', 'exec', 'safeBins'], value: listAt(home, ['tools', 'exec', 'safeBins']).filter(one => !named.has(String(one))) }]
  } },
  { step: 1, checks: /^tools\.exec\.safe_bin_/, breaks: 'Programs in these folders ask before they run.', byHand: 'Trust only folders that nobody but the system writes to: take the others out of safeBinTrustedDirs.' },
  { step: 1, checks: /^tools\.exec\.allowlist_interpreter_without_strict_inline_eval$/, breaks: 'Interpreters run files, and ask before they run text from the command line.', settings: () => set(true, 'tools', 'exec', 'strictInlineEval') },
  { step: 1, checks: /^tools\.exec\.host_sandbox_no_sandbox_/, breaks: 'Commands run in a container and see what it mounts.', settings: () => set('all', 'agents', 'defaults', 'sandbox', 'mode') },
  { step: 1, checks: /^sandbox\.dangerous_network_mode$/, breaks: 'Containers have a network of their own.', settings: finding => set('bridge', ...pathOf(finding)) },
  { step: 1, checks: /^sandbox\.dangerous_(?:seccomp|apparmor)_profile$|^sandbox\.dangerous_bind_mount$/, breaks: 'What was mounted or allowed is missing in the container.', byHand: 'Take the dangerous entry out of agents.*.sandbox.docker.' },
  { step: 1, checks: /^tools\.exec\.auto_allow_skills_enabled$/, breaks: 'Programs of skills ask the first time.', byHand: 'Set autoAllowSkills to false in exec-approvals.json.' },
  { step: 1, checks: /^security\.trust_model\./, breaks: 'People who do not trust each other stop sharing one agent.', byHand: 'Give people who do not trust each other gateways of their own, or sandbox the agent and take its tools for files and commands away.' },
  { step: 2, checks: /^gateway\.(?:bind_no_auth|loopback_no_auth)$|^gateway\.http\.no_auth$/, breaks: 'Every client has to know the token.', settings: () => set('token', 'gateway', 'auth', 'mode'), byHand: 'Put the token of `plugvet harden --token` into gateway.auth.token, or better into OPENCLAW_GATEWAY_TOKEN.' },
  { step: 2, checks: /^gateway\.bind_no_auth$/, breaks: ownMachine, settings: () => set('loopback', 'gateway', 'bind') },
  { step: 2, checks: /^gateway\.tailscale_funnel$/, breaks: 'The gateway is no longer on the public internet; devices of your tailnet still reach it.', settings: () => set('serve', 'gateway', 'tailscale', 'mode') },
  { step: 2, checks: /^(?:gateway|hooks)\.(?:token|password)_too_short$/, breaks: 'Clients need the new secret.', byHand: 'Take the one that `plugvet harden --token` makes.' },
  { step: 2, checks: /^gateway\.control_ui\.allowed_origins_wildcard$/, breaks: 'The control UI opens from the addresses in the list alone.', byHand: 'Write the addresses that you open the control UI from into gateway.controlUi.allowedOrigins.' },
  { step: 2, checks: /^gateway\.control_ui\.(?:insecure_auth|device_auth_disabled|host_header_origin_fallback)$|^config\.insecure_or_dangerous_flags$/, breaks: 'The control UI needs https or localhost, and a paired device.', settings: finding => pathOf(finding).length > 0 ? set(false, ...pathOf(finding)) : [] },
  { step: 2, checks: /^gateway\.auth_no_rate_limit$/, breaks: 'Ten wrong tries in a minute lock a client out for five.', settings: () => set({ maxAttempts: 10, windowMs: 60_000, lockoutMs: 300_000 }, 'gateway', 'auth', 'rateLimit') },
  { step: 2, checks: /^discovery\.mdns_full_mode$/, breaks: 'Apps in the local network may have to be told the address.', settings: () => set('minimal', 'discovery', 'mdns', 'mode') },
  { step: 2, checks: /^hooks\.request_session_key_enabled$/, breaks: 'Callers can no longer choose a session.', settings: () => set(false, 'hooks', 'allowRequestSessionKey') },
  { step: 2, checks: /^hooks\.default_session_key_unset$/, breaks: 'All hooks share one session.', settings: () => set('hook:ingress', 'hooks', 'defaultSessionKey') },
  { step: 2, checks: /^hooks\.allowed_agent_ids_unrestricted$/, breaks: 'Hooks reach the named agents alone.', byHand: 'Name the agents that hooks may address in hooks.allowedAgentIds.' },
  { step: 2, checks: /^hooks\.path_root$/, breaks: 'Callers need the new path.', settings: () => set('/hooks', 'hooks', 'path') },
  { step: 2, checks: /^hooks\.token_reuse_gateway_token$/, breaks: 'Callers of hooks need a token of their own.', byHand: 'Give hooks.token another value: `plugvet harden --token`.' },
  { step: 2, checks: /^config\.secrets\.|^gateway\.|^hooks\.|^logging\.|^discovery\./, breaks: '', byHand: 'Read `plugvet explain`.' },
  { step: 3, checks: /^browser\.|^sandbox\.browser_/, breaks: 'The browser is controlled from this machine alone.', byHand: 'Use https and an address of this machine for browser control.' },
  { step: 4, checks: /^fs\./, breaks: '', byHand: '`plugvet audit --fix` sets the modes.' },
  { step: 5, checks: /^plugins\.extensions_no_allowlist$/, breaks: 'A new plugin has to be named here before it is loaded.', settings: (_, { plugins }) => plugins.length > 0 ? set(plugins, 'plugins', 'allow') : [] },
  { step: 5, checks: /^(?:plugins|hooks)\.installs_/, breaks: '', byHand: 'Install the plugin again with an exact version: `openclaw plugins install <name>@<version> --pin`.' },
  { step: 5, checks: /^plugins\.tools_reachable_permissive_policy$/, breaks: 'Tools of plugins that the list does not name are gone for these agents.', byHand: 'Give each agent that strangers can reach a tools.profile other than full, and name the plugin tools that it needs in tools.alsoAllow.' },
  { step: 5, checks: /^(?:plugins|skills)\./, breaks: '', byHand: 'Read what was found; remove what you do not trust.' },
  { step: 6, checks: /^models\./, breaks: 'Answers come from another model.', byHand: 'Choose a current, strong model for every agent that has tools.' },
]

/** The first measure for a finding that has something to change, else the first at all. */
export const measuresFor = ({ checkId }: AuditFinding): readonly Measure[] => measures.filter(({ checks }) => checks.test(checkId))
