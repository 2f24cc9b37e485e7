import { VISITOR_KEYS } from '@babel/types'
import { expect, test } from 'vitest'
import { visitorKeys } from '../../../src/code/js/visitor-keys.ts'

/** Fields that hold types only: nothing in them runs. */
const typeFields = new Set([
  'typeAnnotation', 'typeParameters', 'returnType', 'typeArguments', 'superTypeParameters', 'superTypeArguments', 'implements', 'mixins', 'predicate', 'variance', 'indexType',
])
/** Nodes that stand for types or declare without a body. */
const isTypeNode = (name: string): boolean =>
  /^(?:TS|Flow|Declare|Opaque|Enum|Object(?:Type)|Interface|Inferred|Nullable|Union|Intersection|Tuple|Typeof|TypeAlias|TypeParameter|TypeAnnotation|Array(?:Type)|Generic|Function(?:Type)|Exists|Any|Mixed|Void|Variance)/.test(name)

test('every field of the table is one that the parser fills', () => {
  const unknown = Object.entries(visitorKeys).flatMap(([type, keys]) => keys.filter(key => !VISITOR_KEYS[type]?.includes(key)).map(key => `${type}.${key}`))
  expect(unknown).toEqual([])
})

test('fields stand in the order of the source', () => {
  for (const [type, keys] of Object.entries(visitorKeys)) expect(VISITOR_KEYS[type]?.filter(key => keys.includes(key)), type).toEqual([...keys])
})

test('no field that can hold code is left out', () => {
  const missing = Object.entries(VISITOR_KEYS).flatMap(([type, keys]) => {
    if (!(type in visitorKeys)) return []
    return keys.filter(key => !visitorKeys[type]?.includes(key) && !typeFields.has(key)).map(key => `${type}.${key}`)
  })
  expect(missing).toEqual([])
})

test('no node that can hold code is left out', () => {
  const missing = Object.entries(VISITOR_KEYS).filter(([type, keys]) => keys.length > 0 && !(type in visitorKeys) && !isTypeNode(type)).map(([type]) => type)
  expect(missing).toEqual([])
})
