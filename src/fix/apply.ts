import { isDeepStrictEqual } from 'node:util'
import JSON5 from 'json5'
import { digestOf, modeChange, previewText, replaceText, setMode } from '../io/index.ts'
import type { ConfigPlace, FixAction, FixDiff, FixResult, KeyPath, Repairs } from '../model/index.ts'
import { applyEdits, insertMember, removeMember, replaceValue } from './edit-text.ts'
import type { TextEdit } from './edit-text.ts'
import { planFixes } from './plan.ts'
import type { Plan, PlannedChange } from './plan.ts'

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const ownPath = ({ edit, place, isNew }: PlannedChange): KeyPath =>
  (isNew ? [...place.keyPath, edit.keyPath.at(-1) as string | number] : place.keyPath)

/** One file may be included in several places: what is written for one of them is written for all. */
const distinct = (changes: readonly PlannedChange[]): readonly PlannedChange[] => {
  const kept = new Map<string, PlannedChange>()
  for (const change of changes) {
    const key = JSON.stringify(ownPath(change))
    const before = kept.get(key)
    if (before !== undefined && !isDeepStrictEqual(before.edit.value, change.edit.value)) throw new Error(`${change.title}: is included twice and would need two values`)
    if (before === undefined) kept.set(key, change)
  }
  return [...kept.values()]
}

const editsOf = (text: string, { edit, place, isNew }: PlannedChange): readonly TextEdit[] =>
  (isNew ? insertMember(text, place, String(edit.keyPath.at(-1)), edit.value) : [replaceValue(text, place, edit.value)])

const withValue = (root: unknown, path: KeyPath, value: unknown): unknown => {
  const [name, ...rest] = path
  if (name === undefined) return value
  const isList = Array.isArray(root)
  const inner = withValue((root as Readonly<Record<string, unknown>> | undefined)?.[name], rest, value)
  return isList ? root.with(name as number, inner) : { ...root as object, [name]: inner }
}

/** The text with the changes made, and with nothing else changed: the whole file is read again to be sure. */
export const editText = (text: string, changes: readonly PlannedChange[]): string => {
  if (changes.some(({ place }) => place.digest !== digestOf(text))) throw new Error('has changed since it was read')
  const wanted = distinct(changes)
  const edited = applyEdits(text, wanted.flatMap((change) => editsOf(text, change)))
  const expected = wanted.reduce<unknown>((value, change) => withValue(value, ownPath(change), change.edit.value), JSON5.parse(text))
  if (!isDeepStrictEqual(JSON5.parse(edited), expected)) throw new Error('cannot be changed without changing more than is wanted')
  return edited
}

/**
 * The text with a key set, or taken out where `value` is undefined, and with nothing else changed. `own` is where the key is
 * written already, `parent` the object that holds it or gets it. Throws when that cannot be done.
 */
export const editKey = (text: string, { own, parent, name, value }: {
  readonly own?: ConfigPlace | undefined; readonly parent?: ConfigPlace | undefined; readonly name: string; readonly value: unknown
}): string => {
  const place = own ?? parent
  if (place === undefined || (own === undefined && value === undefined)) return text
  if (place.digest !== digestOf(text)) throw new Error('has changed since it was read')
  if (value === undefined && parent?.file !== own?.file) throw new Error('holds the key in a place of its own; take it out by hand')
  const edits = value === undefined
    ? [removeMember(text, own as ConfigPlace, parent as ConfigPlace)]
    : own === undefined ? insertMember(text, place, name, value) : [replaceValue(text, own, value)]
  const edited = applyEdits(text, edits)
  const path = own?.keyPath ?? [...place.keyPath, name]
  const expected = value === undefined ? withoutKey(JSON5.parse(text), path) : withValue(JSON5.parse(text), path, value)
  if (!isDeepStrictEqual(JSON5.parse(edited), expected)) throw new Error('cannot be changed without changing more than is wanted')
  return edited
}

const withoutKey = (root: unknown, [name, ...rest]: KeyPath): unknown => {
  const { [name as string]: inner, ...others } = root as Readonly<Record<string, unknown>>
  return rest.length === 0 ? others : { ...root as object, [name as string]: withoutKey(inner, rest) }
}

const writeConfig = ({ changes }: Plan): Pick<FixResult, 'changes' | 'backups' | 'errors'> => {
  const result = { changes: [] as string[], backups: [] as string[], errors: [] as string[] }
  for (const [file, wanted] of changes) {
    try {
      result.backups.push(replaceText(file, (text) => editText(text, wanted)).backup)
      result.changes.push(...wanted.map(({ title }) => title))
    } catch (error) {
      result.errors.push(`${file}: ${wordsOf(error)}`)
    }
  }
  return result
}

/** The pieces of a text that edits take out and put in, each with the key that it belongs to. */
const diffsOf = (file: string, text: string, wanted: readonly PlannedChange[]): readonly FixDiff[] => distinct(wanted).map((change) => {
  const { place, isNew } = change
  const [start, end] = isNew ? [place.valueStart, place.valueStart] : [place.start, place.valueEnd]
  const [added] = editsOf(text, change).slice(-1)
  if (added === undefined) throw new RangeError('a change without an edit')
  const line = text.slice(0, isNew ? added.start : start).split('\n').length
  return { title: change.title, file, line, removed: text.slice(start, end), added: isNew ? added.text.replace(/^\s+|,?\s*$/g, '') : text.slice(start, place.valueStart) + added.text }
})

const previewConfig = ({ changes }: Plan): Pick<FixResult, 'changes' | 'errors'> & { readonly diffs: readonly FixDiff[] } => {
  const result = { changes: [] as string[], diffs: [] as FixDiff[], errors: [] as string[] }
  for (const [file, wanted] of changes) {
    try {
      const before = previewText(file, (text) => editText(text, wanted))
      result.diffs.push(...diffsOf(file, before, wanted))
      result.changes.push(...wanted.map(({ title }) => title))
    } catch (error) {
      result.errors.push(`${file}: ${wordsOf(error)}`)
    }
  }
  return result
}

const chmod = (change: typeof setMode) => ({ path, mode, of }: Plan['modes'][number]): FixAction => {
  try {
    const done = change(path, mode, of)
    return { kind: 'chmod', path, mode, ok: done === 'changed', ...(done === 'changed' ? {} : { skipped: done }) }
  } catch (error) {
    return { kind: 'chmod', path, mode, ok: false, error: wordsOf(error) }
  }
}

/** Access lists are not changed for the user, only spelt out: a wrong one can shut them out of their own home. */
const icacls = ({ path, of }: Plan['modes'][number]): FixAction => {
  const rights = of === 'directory' ? '(OI)(CI)F' : 'F'
  const command = `icacls "${path}" /inheritance:r /grant:r "%USERNAME%:${rights}" /grant:r "*S-1-5-18:${rights}"`
  return { kind: 'icacls', path, command, ok: false, skipped: 'by-hand' }
}

/**
 * Carries out what is safe of `repairs`: the configuration first, then the modes. What fails is said and stops nothing else. With
 * `isPreview` nothing is written; the result says what would be.
 */
export const applyFixes = ({ stateDir, configPath, isWindows, fixes, places, problems }: Repairs, { isPreview = false } = {}): FixResult => {
  const plan = planFixes(fixes, places)
  if (isPreview) {
    const { changes, diffs, errors } = previewConfig(plan)
    const all = [...problems, ...plan.refusals, ...errors]
    const actions = plan.modes.map(isWindows ? icacls : chmod(modeChange))
    return { ok: all.length === 0, stateDir, configPath, configWritten: false, changes, actions, errors: all, backups: [], isPreview, diffs }
  }
  const { changes, backups, errors } = writeConfig(plan)
  const actions = plan.modes.map(isWindows ? icacls : chmod(setMode))
  const all = [...problems, ...plan.refusals, ...errors]
  return { ok: all.length === 0, stateDir, configPath, configWritten: changes.length > 0, changes, actions, errors: all, backups }
}
