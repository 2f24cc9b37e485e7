/** Whether a proof holds. `absent`: there is none. `unchecked`: there is one, and nothing to check it with; `note` says why. */
export interface Trust { readonly state: 'valid' | 'invalid' | 'absent' | 'unchecked'; readonly note?: string }

/** One version as the registry describes it. Times are milliseconds since the epoch, sizes bytes. */
export interface PublishedVersion {
  readonly version: string
  readonly publishedAt?: number
  /** The account that published it. */
  readonly publisher?: string
  /** Published by a build service that the package names, without a person's token. */
  readonly isTrustedPublisher: boolean
  readonly hasProvenance: boolean
  readonly maintainers: readonly string[]
  /** `host/owner/name`, lower case. */
  readonly repository?: string
  readonly unpackedSize?: number
  readonly files?: number
  /** What npm runs at install, by the name of the script. */
  readonly installScripts: Readonly<Record<string, string>>
  /** Those that come along: `dependencies` and `optionalDependencies`. */
  readonly dependencies: Readonly<Record<string, string>>
  readonly bins: readonly string[]
  readonly deprecated?: string
}

/** What a registry says about a package, seen from the version under review. Plain data; rules of the registry judge it. */
export interface PublishedPackage {
  readonly name: string
  /** What was asked for: a version, a range or a tag. */
  readonly asked: string
  readonly now: number
  /** The youngest that a version may be, in milliseconds, where the user said so. */
  readonly minAge?: number
  readonly createdAt?: number
  readonly current: PublishedVersion
  /** The next lower release. */
  readonly previous?: PublishedVersion
  /** All that were published before the current one, oldest first. */
  readonly earlier: readonly PublishedVersion[]
  /** The highest release that is no preview, of all. */
  readonly highest?: string
  /** How the tag `latest` stands to the current version; unsaid where the package has no such tag. */
  readonly latest?: 'lower' | 'same' | 'higher'
  readonly distTags: Readonly<Record<string, string>>
  /** Versions that were there once and are gone. */
  readonly unpublished: readonly { readonly version: string; readonly publishedAt: number }[]
  readonly signature: Trust
  readonly provenance: Trust
  /** What package.json in the archive says; the registry's own copy can differ. */
  readonly packed?: Pick<PublishedVersion, 'version' | 'installScripts' | 'dependencies'> & { readonly name?: string }
  readonly description?: string
  /** Hashes of the archive: of an earlier look at the same version, and of now. Set only when they differ. */
  readonly replaced?: { readonly before: string; readonly now: string; readonly by: 'record' | 'earlier look' }
}
