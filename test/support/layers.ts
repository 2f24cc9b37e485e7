import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import type { Import } from './syntax.ts'

/** What a layer may import. `isType`: its types only. */
export interface Permit { readonly to: string; readonly isType: boolean }
export type Walls = ReadonlyMap<string, readonly Permit[]>

/** The first fenced block under the heading: lines `from → to, to (types)`. */
export const readWalls = (document: string, heading: string): Walls => {
  const block = document.split(`\n## ${heading}\n`)[1]?.split('```')[1]
  if (block === undefined) throw new Error(`no block under "${heading}"`)
  const lines = block.split('\n').map(line => line.trim()).filter(line => line !== '')
  return new Map(lines.map(line => {
    const [from, to] = line.split(' → ')
    if (from === undefined || to === undefined) throw new Error(`"${line}" is not "from → to"`)
    const permits = to.split(', ').filter(name => name !== 'nothing')
    return [from, permits.map(name => ({ to: name.replace(' (types)', ''), isType: name.endsWith(' (types)') }))] as const
  }))
}

/** The place of a file in the house: `src/code/js/scope.ts` → `code/js/scope`; rules keep their folder `rules/`. */
export const placeOf = (path: string): string => path.replace(/^src\//, '').replace(/\.ts$/, '')

const isWithin = (place: string, layer: string): boolean => place === layer || place.startsWith(`${layer}/`)

/** Whoever shares a home may import each other freely: a folder of src, the vocabulary; a rule lives alone. */
const homeOf = (place: string): string => {
  if (isWithin(place, 'rules/vocabulary')) return 'rules/vocabulary'
  return isWithin(place, 'rules') ? place : place.split('/')[0] ?? place
}

const isDoor = (place: string): boolean =>
  !place.includes('/') || place.endsWith('/index') || isWithin(place, 'catalog') || isWithin(place, 'rules')

/** Why a relative import of `path` breaks a wall; undefined when it does not. */
export const wallProblem = (walls: Walls, path: string, { specifier, line, isType }: Import): string | undefined => {
  if (!specifier.startsWith('.')) return undefined
  const place = placeOf(path)
  const to = placeOf(posix.join(posix.dirname(path), specifier))
  if (homeOf(to) === homeOf(place)) return undefined
  const permits = [...walls].filter(([from]) => isWithin(place, from)).flatMap(([, list]) => list)
  const granted = permits.filter(one => isWithin(to, one.to) && (isType || !one.isType))
  if (granted.length === 0) return `${path}:${line} imports ${to}, which its layer may not`
  return isDoor(to) || granted.some(one => one.to === to) ? undefined : `${path}:${line} enters ${to} past its index.ts`
}

const computing = ['assert', 'buffer', 'crypto', 'events', 'os', 'path', 'perf_hooks', 'string_decoder', 'timers', 'url', 'util'].map(name => `node:${name}`)
const pure = ['model', 'kit', 'rules']

/** Why the import of a package or a module of Node by `path` breaks a wall; undefined when it does not. */
export const worldProblem = (worlds: Walls, path: string, { specifier, line, isType }: Import): string | undefined => {
  if (specifier.startsWith('.') || isType) return undefined
  const place = placeOf(path)
  const name = isBuiltin(specifier) && !specifier.startsWith('node:') ? `node:${specifier}` : specifier
  const problem = `${path}:${line} loads ${specifier}, which its layer may not`
  if (pure.some(layer => isWithin(place, layer))) return problem
  const named = [...worlds].filter(([module]) => isWithin(name, module))
  if (named.length > 0) return named.some(([, places]) => places.some(({ to }) => isWithin(place, to))) ? undefined : problem
  return isBuiltin(name) && !computing.some(module => isWithin(name, module)) ? problem : undefined
}
