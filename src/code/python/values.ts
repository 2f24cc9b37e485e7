import type { PythonTaint, PythonValue } from '../../kit/index.ts'
import type { Syntax } from '../grammar/index.ts'

/** A value while the file is read; `fields` holds what is known under names and keys. */
export interface Value extends PythonValue {
  readonly items: readonly Value[]
  readonly fields: ReadonlyMap<string, Value> | undefined
  readonly local: LocalFunction | undefined
  /** The text is bytes, so `.decode()` and `b64decode` apply to it letter by letter. */
  readonly isBytes: boolean
}

export interface LocalFunction {
  readonly node: Syntax
  readonly env: Env
  readonly owner: Value | undefined
  readonly name: string
}

export interface Env {
  readonly names: Map<string, Value>
  readonly parent: Env | undefined
}

export const maxString = 400_000
export const maxTaints = 12

export const nothing: Value = {
  text: undefined,
  skeleton: undefined,
  api: undefined,
  taints: [],
  disguises: [],
  constant: undefined,
  items: [],
  fields: undefined,
  local: undefined,
  isBytes: false,
}

export const ofText = (text: string, more: Partial<Value> = {}): Value =>
  text.length > maxString ? nothing : { ...nothing, text, skeleton: text, ...more }
export const ofSkeleton = (skeleton: string, more: Partial<Value> = {}): Value => ({
  ...nothing,
  skeleton: skeleton.slice(0, 4096),
  text: skeleton.includes('{}') ? undefined : skeleton,
  ...more,
})
export const ofApi = (api: string, more: Partial<Value> = {}): Value => ({ ...nothing, api, ...more })
export const ofConstant = (constant: number | boolean | null): Value => ({ ...nothing, constant })

export function mergeTaints(values: readonly Pick<Value, 'taints'>[]): readonly PythonTaint[] {
  const merged: PythonTaint[] = []
  for (const { taints } of values)
    for (const taint of taints) {
      if (merged.length >= maxTaints) return merged
      if (!merged.some(one => one.kind === taint.kind && one.detail === taint.detail)) merged.push(taint)
    }
  return merged
}

export const skeletonOf = (value: Value): string => value.skeleton ?? (typeof value.constant === 'number' ? String(value.constant) : '{}')

/** A string put together from parts; taints and disguises of all of them stay with it. */
export function joined(parts: readonly Value[], separator = '', disguise?: string): Value {
  const skeleton = parts.map(skeletonOf).join(separator)
  if (skeleton.length > maxString) return { ...nothing, taints: mergeTaints(parts) }
  const isKnown = parts.every(part => part.text !== undefined || typeof part.constant === 'number')
  const disguises = [...new Set([...parts.flatMap(part => part.disguises), ...(disguise ? [disguise] : [])])]
  return {
    ...nothing,
    skeleton,
    text: isKnown ? skeleton : undefined,
    taints: mergeTaints(parts),
    disguises,
    isBytes: parts.some(part => part.isBytes),
  }
}

/** What is left of several possible values: the first that says anything, with the taints of all. */
export function either(values: readonly Value[]): Value {
  const best =
    values.find(one => one.text !== undefined) ??
    values.find(one => one.api !== undefined || one.local !== undefined) ??
    values.find(one => one.skeleton !== undefined || one.fields !== undefined) ??
    values[0] ??
    nothing
  return values.length < 2 ? best : { ...best, taints: mergeTaints(values) }
}

export function lookUp(env: Env, name: string): Value | undefined {
  for (let at: Env | undefined = env; at !== undefined; at = at.parent) {
    const value = at.names.get(name)
    if (value !== undefined) return value
  }
  return undefined
}
