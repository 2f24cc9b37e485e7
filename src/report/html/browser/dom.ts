import type { Child, Tree } from '../tree.ts'

/** The elements of a tree. Texts become text nodes, whatever they say. */
export function elementOf({ tag, attributes, children }: Tree): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children.map(nodeOf))
  return element
}

const nodeOf = (child: Child): Node => (typeof child === 'string' ? document.createTextNode(child) : elementOf(child))

/** An element of the page by its id; undefined where the page has none. */
export const byId = <T extends HTMLElement = HTMLElement>(id: string): T | undefined => (document.getElementById(id) as T | null) ?? undefined
