import type { KeyPath, Pointer } from '../model/index.ts'

/**
 * A file that some tool reads by itself: package.json, openclaw.plugin.json, binding.gyp, .npmrc, .vscode/tasks.json.
 * `name` is its base name (`.vscode/tasks.json` keeps its folder).
 */
export interface ManifestView {
  readonly path: string
  readonly name: string
  readonly text: string
  /** The parsed value; for .npmrc an object of its settings; undefined when it could not be parsed. */
  readonly value: unknown
  /** Whether the path names a file of the scanned tree (relative to this manifest's folder). */
  has(path: string): boolean
  /** The text of a neighbouring file; undefined when it is absent or not text. Bounded. */
  read(path: string): string | undefined
  /** Pointer to the value at a key path, or to the nearest parent that exists. */
  at(keyPath: KeyPath): Pointer
}
