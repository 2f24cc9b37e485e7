declare module '@npmcli/config' {
  export default class Config {
    constructor(options: {
      readonly npmPath: string; readonly definitions: object; readonly flatten: object; readonly shorthands: object; readonly nerfDarts: readonly string[]
      readonly argv: readonly string[]; readonly env: Record<string, string | undefined>; readonly cwd: string; readonly warn: boolean
    })
    load(): Promise<void>
    /** The settings as npm's libraries take them. */
    readonly flat: Readonly<Record<string, unknown>>
  }
}

declare module '@npmcli/config/lib/definitions/index.js' {
  const all: { readonly definitions: object; readonly flatten: object; readonly shorthands: object; readonly nerfDarts: readonly string[] }
  export default all
}

declare module '@npmcli/arborist' {
  interface Node {
    readonly name: string
    /** The name of the package, which an alias hides. */
    readonly packageName: string | undefined
    readonly version: string
    readonly resolved: string | null
    readonly integrity: string | null
    readonly isRoot: boolean
    readonly isLink: boolean
    readonly inBundle: boolean
    readonly inert: boolean
    readonly errors: readonly Error[]
    readonly location: string
  }
  export default class Arborist {
    constructor(options: Readonly<Record<string, unknown>>)
    buildIdealTree(options: { readonly add: readonly string[] }): Promise<{ readonly inventory: { values(): Iterable<Node> } }>
  }
}

declare module 'npm-package-arg' {
  interface Hosted { https(options?: object): string | undefined; sshurl(options?: object): string | undefined }
  interface Parsed {
    readonly type: 'git' | 'tag' | 'version' | 'range' | 'file' | 'directory' | 'remote' | 'alias'
    readonly raw: string
    readonly name: string | null
    /** As it stands in an address. */
    readonly escapedName?: string | null
    readonly rawSpec: string
    readonly fetchSpec: string | null
    readonly saveSpec: string | null
    readonly registry?: boolean
    readonly hosted?: Hosted
    readonly gitCommittish?: string | null
    readonly gitRange?: string | null
    readonly subSpec?: Parsed
  }
  export default function npa(spec: string, where?: string): Parsed
}

declare module 'semver' {
  export function valid(version: string): string | null
  export function compare(a: string, b: string): -1 | 0 | 1
  export function prerelease(version: string): readonly (string | number)[] | null
  export function diff(a: string, b: string): string | null
  export function satisfies(version: string, range: string, options?: { readonly includePrerelease?: boolean }): boolean
  export function maxSatisfying(versions: readonly string[], range: string): string | null
}
