import type { KeyPath, Language, Pointer } from '../model/index.ts'
import type { ShellView } from './shell.ts'

/**
 * `package` package.json · `plugin` openclaw.plugin.json · `bundle` the manifest of another maker's plugin · `gyp` binding.gyp and what
 * it includes · `npmrc` .npmrc · `yarnrc` yarn's settings
 * · `git` the configuration of a repository that came along · `container` a devcontainer · `tasks` tasks that an editor runs · `agent` settings that give an agent commands to run
 * · `clawhub` where a skill came from.
 */
export type ManifestKind = 'package' | 'plugin' | 'bundle' | 'gyp' | 'npmrc' | 'yarnrc' | 'git' | 'tasks' | 'container' | 'agent' | 'clawhub'

/**
 * When a command of a manifest runs: `install` on every install · `checkout` when installed from git or in its own folder
 * · `build` while native code is built · `open` when its folder is opened in an editor · `agent` by an agent that works in its folder
 * · `script` only when somebody asks for it.
 */
export type CommandMoment = 'install' | 'checkout' | 'build' | 'open' | 'agent' | 'script'

/** Code written into a command line for an interpreter: `node -e "…"`; no language when plugvet does not read it. */
export interface CarriedCode { readonly language: Language | undefined; readonly text: string; readonly note: string }

export interface ManifestCommand {
  readonly keyPath: KeyPath
  /** The script's, hook's or task's name. */
  readonly name: string
  readonly moment: CommandMoment
  /** The scripts that lead here, first the one that npm starts: `postinstall`, `build`. Its own name alone when started directly. */
  readonly via: readonly string[]
  readonly line: string
  /** What the line does; positions in it count from its own start. */
  readonly shell: ShellView
  /** Files of the tree that it runs, as paths relative to the manifest. */
  readonly files: readonly string[]
  /** As which language a file is run, where its interpreter says so. */
  readonly languages: ReadonlyMap<string, Language>
  /** Files started by their own name without an ending, which the shell reads itself unless their first line says otherwise. */
  readonly bare: ReadonlySet<string>
  readonly inlines: readonly CarriedCode[]
}

/** A key that one object holds twice; readers keep the last. */
export interface DuplicateKey { readonly keyPath: KeyPath; readonly values: readonly unknown[] }

/**
 * A file that some tool reads by itself: package.json, openclaw.plugin.json, binding.gyp, .npmrc, .vscode/tasks.json.
 * `name` is its base name (`.vscode/tasks.json` keeps its folder).
 */
export interface ManifestView {
  readonly path: string
  readonly name: string
  readonly kind: ManifestKind
  readonly text: string
  /** The parsed value; for .npmrc an object of its settings; undefined when it could not be parsed. */
  readonly value: unknown
  readonly commands: readonly ManifestCommand[]
  readonly duplicates: readonly DuplicateKey[]
  /** Key path of a gyp value that is no literal but an expression of Python. */
  readonly computed: readonly KeyPath[]
  /** Whether the path names a file of the scanned tree (relative to this manifest's folder). */
  has(path: string): boolean
  /** The text of a neighbouring file; undefined when it is absent or not text. Bounded. */
  read(path: string): string | undefined
  /** Pointer to the value at a key path, or to the nearest parent that exists. */
  at(keyPath: KeyPath): Pointer
}
