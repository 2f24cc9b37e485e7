import type { Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import type { Loose, Marked } from './tree.ts'
import type { Alternative, Env } from './value.ts'

function propertyName(property: Loose): string | undefined {
  if (property.computed) return property.key.type === 'StringLiteral' ? property.key.value : undefined
  return property.key.type === 'PrivateName' ? `#${property.key.id.name}` : String(property.key.name ?? property.key.value)
}

export function keyName(g: Engine, property: Loose, env: Env): string | undefined {
  const plain = propertyName(property)
  if (plain !== undefined || !property.computed) return plain
  const key = evaluate(g, property.key, env).alts[0]
  return key?.t === 'const' ? String(key.v) : key?.t === 'api' && key.v === 'Symbol()' ? symbolName(key) : undefined
}

/** A symbol is known by the place where it was made. */
export const symbolName = (alt: Alternative & { t: 'api' }): string => `@@${alt.from?.node.start}`

/** The properties that may decide what a name of an object stands for, the last first: what stands before one of that very name does not. */
export function candidatesFor(node: Loose, name: string): readonly Loose[] {
  const { plain, others } = (node as Marked).$properties ??= sorted(node.properties)
  const own = plain.get(name)
  if (others.length === 0) return own ? [own] : []
  return own ? [...others.filter(({ start }) => start > own.start), own] : others
}

function sorted(properties: readonly Loose[]): NonNullable<Marked['$properties']> {
  const plain = new Map<string, Loose>()
  const others: Loose[] = []
  for (const property of properties) {
    const name = property.type === 'SpreadElement' ? undefined : propertyName(property)
    if (name === undefined || name === '__proto__') others.push(property)
    else plain.set(name, property)
  }
  return { plain, others: others.reverse() }
}
