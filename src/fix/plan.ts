import type { ConfigPlace, Edit, Fix, KeyPath, Repairs } from '../model/index.ts'

type ConfigEdit = Extract<Edit, { readonly kind: 'set-config' }>
type ModeEdit = Extract<Edit, { readonly kind: 'chmod' }>

/** A value to be set. `place` is where it stands, or for a key that is not written yet, the object that gets it. */
export interface PlannedChange { readonly title: string; readonly edit: ConfigEdit; readonly place: ConfigPlace; readonly isNew: boolean }

export interface Plan {
  /** By file, in the order in which files are first met. */
  readonly changes: ReadonlyMap<string, readonly PlannedChange[]>
  readonly modes: readonly ModeEdit[]
  /** Why a fix is not carried out. */
  readonly refusals: readonly string[]
}

const targetOf = (edit: Edit): string => (edit.kind === 'chmod' ? `mode ${edit.path}` : `key ${JSON.stringify(edit.keyPath)}`)
const isBelow = (path: KeyPath, other: KeyPath): boolean => path.length > other.length && other.every((part, index) => part === path[index])

/** Edits on one key, or on a key and something inside it, would undo each other. */
const clash = (edit: Edit, taken: ReadonlyMap<string, Edit>): 'same' | 'other' | undefined => {
  const before = taken.get(targetOf(edit))
  if (before !== undefined) return JSON.stringify(before) === JSON.stringify(edit) ? 'same' : 'other'
  if (edit.kind === 'chmod') return undefined
  const isNested = [...taken.values()].some((other) =>
    other.kind !== 'chmod' && (isBelow(edit.keyPath, other.keyPath) || isBelow(other.keyPath, edit.keyPath)))
  return isNested ? 'other' : undefined
}

const placed = (title: string, edit: ConfigEdit, places: Repairs['places']): PlannedChange | undefined => {
  const own = places[JSON.stringify(edit.keyPath)]
  const place = own ?? places[JSON.stringify(edit.keyPath.slice(0, -1))]
  return place && { title, edit, place, isNew: own === undefined }
}

/** Keeps the safe fixes and refuses a fix that clashes with one before it. A fix is carried out as a whole or not at all. */
export const planFixes = (fixes: readonly Fix[], places: Repairs['places']): Plan => {
  const taken = new Map<string, Edit>()
  const changes = new Map<string, PlannedChange[]>()
  const modes: ModeEdit[] = []
  const refusals: string[] = []
  const accept = ({ title, edits }: Fix): string | undefined => {
    const news = edits.filter((edit) => clash(edit, taken) !== 'same')
    if (news.some((edit) => clash(edit, taken) === 'other')) return 'another fix changes the same key'
    const settings = news.flatMap((edit) => (edit.kind === 'set-config' ? [placed(title, edit, places)] : []))
    if (settings.includes(undefined)) return 'the key is not written in any file'
    if (news.some(({ kind }) => kind === 'remove-config')) return 'keys are never removed'
    for (const edit of news) taken.set(targetOf(edit), edit)
    modes.push(...news.filter((edit) => edit.kind === 'chmod'))
    for (const change of settings.filter((found) => found !== undefined)) {
      changes.set(change.place.file, [...changes.get(change.place.file) ?? [], change])
    }
    return undefined
  }
  for (const fix of fixes.filter(({ safety }) => safety === 'safe')) {
    const why = accept(fix)
    if (why !== undefined) refusals.push(`${fix.title}: ${why}`)
  }
  return { changes, modes, refusals }
}
