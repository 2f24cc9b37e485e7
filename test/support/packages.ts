import type { Import } from './syntax.ts'

/** `@babel/parser` of `@babel/parser/lib/x`; undefined for relative names and modules of Node. */
export const packageOf = (specifier: string): string | undefined => {
  if (/^[./]|^node:/.test(specifier)) return undefined
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

/** Packages that real code loads for more than its types. */
export const loadedPackages = (imports: readonly Import[]): ReadonlySet<string> =>
  new Set(imports.filter(({ isType }) => !isType).map(({ specifier }) => packageOf(specifier)).filter(name => name !== undefined))
