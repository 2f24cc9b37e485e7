import { posix } from 'node:path'
import type { Import } from './syntax.ts'

/** What a layer may import. `isType`: its types only. */
export interface Permit { readonly to: string; readonly isType: boolean }
export type Walls = ReadonlyMap<string, readonly Permit[]>

/** The fenced block that follows the heading: lines `from → to, to (types)`. */
export const readWalls = (document: string, heading: string): Walls => {
  const block = document.split(`\n## ${heading}\n`)[1]?.split('```')[1]
  if (block === undefined) throw new Error(`no block under "${heading}"`)
  const lines = block.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  return new Map(lines.map((line) => {
    const [from, to] = line.split(' → ')
    if (from === undefined || to === undefined) throw new Error(`"${line}" is not "from → to"`)
    const permits = to.split(', ').filter((name) => name !== 'nothing')
    return [from.trim(), permits.map((name) => ({ to: name.replace(' (types)', '').trim(), isType: name.endsWith(' (types)') }))] as const
  }))
}

/** The place of a file in the house: `src/code/js/scope.ts` → `code/js/scope`; rules keep their folder `rules/`. */
export const placeOf = (path: string): string => path.replace(/^src\//, '').replace(/\.ts$/, '')

const isWithin = (place: string, layer: string): boolean => place === layer || place.startsWith(`${layer}/`)

// A rule stands alone; everywhere else a folder of src is one household.
const homeOf = (place: string): string => (isWithin(place, 'rules/vocabulary') ? 'rules/vocabulary' : isWithin(place, 'rules') ? place : place.split('/')[0] ?? place)

const isDoor = (place: string): boolean =>
  !place.includes('/') || place.endsWith('/index') || isWithin(place, 'catalog') || isWithin(place, 'rules')

const resolve = (from: string, specifier: string): string => placeOf(posix.normalize(posix.join(posix.dirname(from), specifier)))

/** Why one import of `path` breaks a wall; undefined when it does not. */
export const wallProblem = (walls: Walls, path: string, { specifier, line, isType }: Import): string | undefined => {
  const place = placeOf(path)
  const where = `${path}:${line}`
  const isRelative = specifier.startsWith('.')
  const to = isRelative ? resolve(path, specifier) : specifier
  if (isRelative && homeOf(to) === homeOf(place)) return undefined
  const permits = [...walls].filter(([from]) => isWithin(place, from)).flatMap(([, list]) => list)
  const permit = permits.find((one) => isWithin(to, one.to) && (isType || !one.isType))
  if (!isRelative) return undefined
  if (!permit) return `${where} imports ${to}, which its layer may not`
  if (!isDoor(to) && permit.to !== to) return `${where} enters ${to} past its index.ts`
  return undefined
}

/** Which layers may load a module that reaches the world; a module that is not listed is free. */
export const worldProblem = (worlds: Walls, path: string, { specifier, line, isType }: Import): string | undefined => {
  const name = [...worlds.keys()].find((module) => specifier === module || specifier.startsWith(`${module}/`))
  if (name === undefined || isType) return undefined
  const place = placeOf(path)
  return worlds.get(name)?.some(({ to }) => isWithin(place, to)) ? undefined : `${path}:${line} loads ${specifier}, which its layer may not`
}
