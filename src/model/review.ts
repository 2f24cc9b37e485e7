import type { Capability, Finding } from './finding.ts'
import type { Trust } from './published.ts'
import type { ScanReport } from './report.ts'
import type { CapabilityUse } from './source.ts'

/** What a reviewed package is, beside the findings. */
export interface ReviewedPackage {
  /** Index into the targets of the report. */
  readonly target: number
  readonly name?: string
  readonly version?: string
  /** Hash of the archive (`sha512-…`); absent for folders. */
  readonly integrity?: string
  /** The commit, for packages from git. */
  readonly commit?: string
  /** ISO 8601. */
  readonly publishedAt?: string
  readonly createdAt?: string
  readonly publisher?: string
  readonly maintainers?: readonly string[]
  readonly repository?: string
  readonly deprecated?: string
  readonly distTags?: Readonly<Record<string, string>>
  readonly signature?: Trust
  readonly provenance?: Trust
  /** What npm runs at install, by name. */
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly bins: readonly string[]
  readonly files: number
  readonly unpackedSize: number
}

export interface Changed { readonly name: string; readonly from: string; readonly to: string }

/** What one version does that another did not. Names are sorted. */
export interface PackageChanges {
  /** Index into the targets of the report: the newer side. */
  readonly target: number
  /** What it is compared with, as people say it: `quick-notes 1.3.0`. */
  readonly against: string
  readonly capabilities: { readonly added: readonly CapabilityUse[]; readonly removed: readonly CapabilityUse[] }
  /** Kinds of capabilities that nothing of the other side had. */
  readonly newKinds: readonly Capability[]
  readonly files: { readonly added: readonly string[]; readonly removed: readonly string[]; readonly changed: readonly string[] }
  readonly dependencies: { readonly added: Readonly<Record<string, string>>; readonly removed: Readonly<Record<string, string>>; readonly changed: readonly Changed[] }
  readonly scripts: { readonly added: Readonly<Record<string, string>>; readonly removed: Readonly<Record<string, string>>; readonly changed: readonly Changed[] }
  readonly findings: { readonly added: readonly Finding[]; readonly removed: readonly Finding[] }
}

/** A report of packages instead of paths. */
export interface ReviewReport extends ScanReport {
  readonly packages: readonly ReviewedPackage[]
  /** What comes along with them; set only when that was asked for. */
  readonly dependencies?: readonly ReviewedPackage[]
  /** Set for the targets that were compared with something. */
  readonly changes?: readonly PackageChanges[]
}

/** One file of a package; `hash` is SHA-256 in base64, empty for what could not be read. */
export interface FileHash { readonly path: string; readonly size: number; readonly hash: string }
