import { createFacts } from '../../src/audit/facts/index.ts'
import type { Facts } from '../../src/audit/facts/index.ts'
import { createMarker, redact } from '../../src/audit/gather/redact.ts'
import { withChannelDefaults } from '../../src/audit/gather/channel-defaults.ts'
import { annotate, plain } from '../../src/audit/gather/config-tree.ts'
import type { ConfigValue, Snapshot } from '../../src/model/index.ts'

/** What the machine around a configuration looks like; everything is optional. Secrets of the environment are plain texts here. */
export interface Around extends Partial<Omit<Snapshot, 'config' | 'env' | 'override'>> {
  readonly env?: Readonly<Record<string, string>>
  readonly override?: { readonly mode?: string; readonly token?: string; readonly password?: string }
  /** The configuration before references were resolved, where it differs. */
  readonly source?: unknown
}

/** A snapshot without a disk: the configuration with OpenClaw's defaults, secrets marked. */
export const snapshotFrom = (config: unknown, { env = {}, override = {}, source, ...rest }: Around = {}): Snapshot => {
  const mark = createMarker()
  const settled = (value: unknown): Readonly<Record<string, ConfigValue>> =>
    redact(plain(withChannelDefaults(annotate(value, [], () => ({ file: 0, line: 1, column: 1 })))), mark) as Readonly<Record<string, ConfigValue>>
  const { OPENCLAW_GATEWAY_TOKEN: token, OPENCLAW_GATEWAY_PASSWORD: password } = env
  return {
    now: 0, release: '2026.5.22', isDeep: false, isWindows: false,
    locations: {
      homes: ['/home/ann'], stateDir: '/home/ann/.openclaw', configPath: '/home/ann/.openclaw/openclaw.json', credentialsDir: '/home/ann/.openclaw/credentials',
      extensionsDir: '/home/ann/.openclaw/extensions', approvalsPath: '/home/ann/.openclaw/exec-approvals.json',
    },
    config: { exists: true, value: settled(config), source: settled(source ?? config), files: [], points: {} },
    env: {
      names: Object.keys(env).sort(), isGatewayService: env['OPENCLAW_SERVICE_KIND'] === 'gateway',
      ...(token === undefined ? {} : { gatewayToken: mark(token) }), ...(password === undefined ? {} : { gatewayPassword: mark(password) }),
    },
    override: {
      ...(override.mode === undefined ? {} : { mode: override.mode }), ...(override.token === undefined ? {} : { token: mark(override.token) }),
      ...(override.password === undefined ? {} : { password: mark(override.password) }),
    },
    files: { includes: [], authProfiles: [], sessionStores: [] }, extensions: [], knownPluginIds: [], installs: [], approvals: undefined, pairing: {}, logins: {},
    realPaths: {}, containers: [], skillLinks: { escapes: [], isTruncated: false }, mcporterServers: [], packages: [], secretDiagnostics: [], gaps: [], ...rest,
  }
}

export const factsFrom = (config: unknown, around: Around = {}): Facts => createFacts(snapshotFrom(config, around))
