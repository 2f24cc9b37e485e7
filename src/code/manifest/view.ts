import { posix } from 'node:path'
import type { ManifestCommand, ManifestView } from '../../kit/index.ts'
import type { Neighbours, Unit } from '../analyser.ts'
import type { Lines } from '../text/index.ts'
import type { Document } from './document.ts'
import type { ManifestKind } from '../../kit/index.ts'
import { manifestName } from './kinds.ts'

interface Parts {
  readonly unit: Unit
  readonly kind: ManifestKind
  readonly document: Document
  readonly commands: readonly ManifestCommand[]
  readonly lines: Lines
  readonly neighbours: Neighbours
}

/** A manifest as rules see it. */
export const viewOf = ({ unit, kind, document, commands, lines, neighbours }: Parts): ManifestView => ({
  path: unit.path,
  name: manifestName(unit.path),
  kind,
  text: unit.text,
  value: document.value,
  commands,
  duplicates: document.duplicates,
  computed: document.computed,
  has: path => neighbours.has(beside(unit.path, path)),
  read: path => neighbours.read(beside(unit.path, path)),
  at: keyPath => lines.pointer(unit.path, ...document.locate(keyPath)),
})

/** A path relative to the folder of a file, as a path of the tree. */
export const beside = (path: string, relative: string): string => posix.join(posix.dirname(path), relative)
