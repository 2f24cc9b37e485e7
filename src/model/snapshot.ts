import type { GatewayProbe } from './audit.ts'
import type { Reach, Severity } from './finding.ts'
import type { Gap } from './gap.ts'
import type { ScanReport, Verdict } from './report.ts'

/** Which OpenClaw release's rules apply where they differ. */
export type Release = '2026.5.22' | '2026.7.1' | 'current'

/**
 * What is left of a secret text. `digest` is salted with a value that no snapshot keeps: equal texts of one snapshot have
 * equal digests and nothing else can be learnt. `length` counts the trimmed text; `isPlaceholder`: it is `undefined` or `null`.
 */
export interface SecretMark {
  readonly $secret: { readonly length: number; readonly digest: string; readonly hasReference?: true; readonly isPlaceholder?: true }
}

export interface SecretRef { readonly source: 'env' | 'file' | 'exec'; readonly provider: string; readonly id: string }

/** A configuration value without secrets: texts that are not known to be harmless are {@link SecretMark}s. */
export type ConfigValue = string | number | boolean | null | SecretMark | readonly ConfigValue[] | { readonly [key: string]: ConfigValue }

/** Where a value of the merged configuration was written. `file` indexes {@link ConfigSnapshot.files}. */
export interface ConfigPoint { readonly file: number; readonly line: number; readonly column: number }

export interface ConfigSnapshot {
  readonly exists: boolean
  /** After includes, substitution, schema defaults and SecretRef resolution. */
  readonly value: { readonly [key: string]: ConfigValue }
  /** The same before SecretRef resolution. */
  readonly source: { readonly [key: string]: ConfigValue }
  readonly files: readonly { readonly path: string; readonly lines: Readonly<Record<number, string>> }[]
  /** By key path, joined as `JSON.stringify(keyPath)`. */
  readonly points: Readonly<Record<string, ConfigPoint>>
}

/** Who may touch a path. `mode` is undefined where access lists decide (`entries` then names the loose ones). */
export interface PathAccess {
  readonly path: string
  readonly kind: 'file' | 'directory' | 'other'
  readonly isSymlink: boolean
  readonly mode?: number
  readonly entries?: readonly string[]
  readonly isWorldWritable: boolean
  readonly isGroupWritable: boolean
  readonly isWorldReadable: boolean
  readonly isGroupReadable: boolean
}

export interface FilesSnapshot {
  readonly stateDir?: PathAccess
  readonly config?: PathAccess
  readonly includes: readonly PathAccess[]
  readonly credentialsDir?: PathAccess
  readonly authProfiles: readonly (PathAccess & { readonly agentId: string })[]
  readonly sessionStores: readonly (PathAccess & { readonly agentId: string })[]
  readonly logFile?: PathAccess
}

/** A file of an installed package that is not as it was published, and who gets it to run. */
export interface TamperedFile { readonly path: string; readonly reach: Reach }

/** An installed package held against the archive of its version. */
export interface InstallVerification {
  /** The registry's archive is the one that was recorded, another one, or none was recorded. */
  readonly archive: 'recorded' | 'other' | 'unrecorded'
  readonly modified: readonly TamperedFile[]
  readonly added: readonly TamperedFile[]
  readonly missing: readonly string[]
}

export interface InstallRecord {
  readonly kind: 'plugin' | 'hook'
  readonly id: string
  readonly source: string
  readonly spec?: string
  readonly integrity?: string
  /** `resolvedVersion`, else `version` of the record. */
  readonly version?: string
  /** The version in the installed package.json, when there is one. */
  readonly installedVersion?: string
  readonly installPath: string
  /** Where the record was read: a file path, or a key of the configuration. */
  readonly origin: string
  /** The package that the registry knows. */
  readonly packageName?: string
  /** Set where the registry was asked and answered. */
  readonly verification?: InstallVerification
}

export interface ExtensionSnapshot {
  /** The directory name, which is what the audit calls the extension id. */
  readonly id: string
  readonly path: string
  readonly manifestId?: string
  readonly dangerousFlags: readonly { readonly path: string; readonly equals: ConfigValue }[]
}

/** One finding of the code lane, cut to what an audit names. */
export interface CodeFinding { readonly ruleId: string; readonly severity: Severity; readonly message: string; readonly file: string; readonly line?: number }

export interface PackageScan {
  readonly verdict: Verdict
  readonly findings: readonly CodeFinding[]
  readonly gaps: readonly Gap[]
  /** What the code can do, as in a scan; older snapshots lack it. */
  readonly capabilities?: ScanReport['capabilities']
}

export interface ScannedPackage {
  readonly kind: 'plugin' | 'skill'
  readonly id: string
  readonly path: string
  /** Entries of a plugin's package.json as written. */
  readonly hiddenEntries: readonly string[]
  readonly escapingEntries: readonly string[]
  readonly manifestError?: string
  readonly scan?: PackageScan
  /** Why it could not be scanned. */
  readonly failure?: string
}

export interface ExecApproval {
  readonly agentId: string
  readonly security?: string
  readonly ask?: string
  readonly autoAllowSkills: boolean
  readonly patterns: readonly string[]
}

export interface ContainerSnapshot {
  readonly name: string
  readonly configHash?: string
  readonly epoch?: string
  /** Lines such as `9222/tcp -> 0.0.0.0:49153`. */
  readonly ports: readonly string[]
}

/** Everything an audit knows, as plain data: it can be saved, replayed elsewhere, and holds no secret. */
export interface Snapshot {
  readonly now: number
  readonly release: Release
  readonly isDeep: boolean
  readonly isWindows: boolean
  readonly locations: {
    readonly homes: readonly string[]
    readonly stateDir: string
    readonly configPath: string
    readonly credentialsDir: string
    readonly extensionsDir: string
    readonly approvalsPath: string
  }
  readonly config: ConfigSnapshot
  readonly env: {
    readonly gatewayToken?: SecretMark
    readonly gatewayPassword?: SecretMark
    readonly isGatewayService: boolean
    /** Names of set variables that mean something to OpenClaw; never values. */
    readonly names: readonly string[]
  }
  /** What `--auth`, `--token` and `--password` said. */
  readonly override: { readonly mode?: string; readonly token?: SecretMark; readonly password?: SecretMark }
  readonly files: FilesSnapshot
  readonly extensions: readonly ExtensionSnapshot[]
  /** Plugin ids that some index or manifest knows besides the extension directories. */
  readonly knownPluginIds: readonly string[]
  readonly installs: readonly InstallRecord[]
  readonly approvals: { readonly defaults: Omit<ExecApproval, 'agentId' | 'patterns'>; readonly agents: readonly ExecApproval[] } | undefined
  /** Senders by `<channel>` (the default account's own file) and `<channel>-<account>`. */
  readonly pairing: Readonly<Record<string, readonly string[]>>
  /** Accounts with a stored login, for the channels that keep one instead of a token. */
  readonly logins: Readonly<Record<string, readonly string[]>>
  /** Real paths of existing ancestors of bind-mount sources, by source. */
  readonly realPaths: Readonly<Record<string, string>>
  readonly containers: readonly ContainerSnapshot[]
  /** Docker did not answer in time, so there may be more containers. */
  readonly containersTimedOut?: true
  readonly skillLinks: { readonly escapes: readonly { readonly link: string; readonly target: string }[]; readonly isTruncated: boolean }
  readonly mcporterServers: readonly string[]
  /** Why the registry of mcporter, which is there, could not be looked at. */
  readonly mcporterProblem?: string
  readonly packages: readonly ScannedPackage[]
  readonly probe?: GatewayProbe
  readonly secretDiagnostics: readonly string[]
  readonly gaps: readonly Gap[]
}
