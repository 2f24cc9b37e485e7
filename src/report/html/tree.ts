/** A page as data: the program prints it as text, the page's own script makes the same nodes of it. */
export interface Tree { readonly tag: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly Child[] }
export type Child = Tree | string
type Value = string | number | boolean | undefined
export type Given = Child | undefined | false | readonly Given[]

/** One element; attributes that are undefined or false are left out, true is an empty one. Texts are texts, never markup. */
export function h(tag: string, attributes: Readonly<Record<string, Value>> = {}, ...children: readonly Given[]): Tree {
  const kept = Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === false ? [] : [[name, value === true ? '' : String(value)]])
  return { tag, attributes: Object.fromEntries(kept), children: flatten(children) }
}

const flatten = (children: readonly Given[]): Child[] => children.flatMap(child => {
  if (child === undefined || child === false) return []
  return isList(child) ? flatten(child) : [child]
})

const isList = (given: Given): given is readonly Given[] => Array.isArray(given)
