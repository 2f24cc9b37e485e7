import type { Taint } from '../../kit/index.ts'
import { isSpent, type Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { namedMember } from './members.ts'
import { keyName } from './properties.ts'
import type { Loose } from './tree.ts'
import { mergeTaints, type Alternative, type Env, type Value } from './value.ts'
import { writeIndex } from './writes.ts'

/** Functions that are found by listing a module, the telling ones first: nobody has to write their names then. */
const listed: ReadonlyMap<string, readonly string[]> = new Map([
  ['child_process', ['exec', 'execSync', 'spawn', 'spawnSync', 'execFile', 'execFileSync', 'fork']],
  ['vm', ['runInThisContext', 'runInNewContext', 'runInContext', 'compileFunction']], ['globalThis', ['eval', 'Function']],
])

/** Names of the properties that are known. */
export function ownNames(g: Engine, alt: Alternative, env: Env, depth = 0): readonly string[] {
  if (alt.t === 'record') return [...alt.props.keys()]
  if (alt.t === 'api') return listed.get(alt.v) ?? []
  if (alt.t !== 'object' || depth > 4) return []
  const names: string[] = []
  const properties = (alt.node.type === 'ObjectExpression' ? alt.node.properties : []) as Loose[]
  for (const property of properties) {
    if (property.type === 'SpreadElement') {
      for (const inner of evaluate(g, property.argument, alt.env).alts) names.push(...ownNames(g, inner, env, depth + 1))
      continue
    }
    const name = keyName(g, property, alt.env)
    if (name !== undefined) names.push(name)
  }
  for (const set of alt.writes) {
    for (const write of set.writes) {
      const key = write.keys[set.depth] as Loose | undefined
      if (key && !write.computed[set.depth]) names.push(String(key.name ?? key.value))
    }
  }
  return [...new Set(names)]
}

const maxVisits = 400

/** Every taint inside a value: of its properties and elements too. What serialising it would give away. */
export function deepTaints(g: Engine, v: Value, env: Env): readonly Taint[] {
  let taints = v.taints
  let visits = 0
  const visit = (at: Value, depth: number): void => {
    if (at !== v) taints = mergeTaints(taints, at.taints)
    if (depth > 4 || at.alts.length === 0) return
    for (const inner of partsOf(g, at, env)) {
      if (++visits > maxVisits || isSpent(g)) return
      visit(inner, depth + 1)
    }
  }
  visit(v, 0)
  return taints
}

function* partsOf(g: Engine, v: Value, env: Env): Generator<Value> {
  for (const alt of v.alts) {
    if (alt.t === 'array') yield* alt.items.slice(0, 64)
    else if (alt.t === 'exports') for (const write of alt.module.index.exportWrites.slice(0, 64)) yield evaluate(g, (write as Loose).right, alt.module.env)
    else if (alt.t === 'record') {
      yield* [...alt.props.values()].slice(0, 64)
      if (alt.rest) yield alt.rest
    } else if (alt.t === 'object') {
      for (const name of ownNames(g, alt, env).slice(0, 64)) yield namedMember(g, alt, name, alt.node, env)
      for (const property of (alt.node.type === 'ObjectExpression' ? alt.node.properties : []) as Loose[]) {
        if (property.type === 'SpreadElement') yield evaluate(g, property.argument, alt.env)
        else if (property.computed && property.value) yield evaluate(g, property.value, alt.env)
      }
      for (const set of alt.writes) for (const write of writeIndex(set).computed) yield evaluate(g, write.value, set.env)
    }
  }
}
