import { pathToFileURL } from 'node:url'
import { parse } from '@babel/parser'
import { traverseFast } from '@babel/types'
import { analyse } from 'scslre'
import { modulesUnder, readText, root } from '../support/repository.ts'

/** An expression of our sources, and where it stands. */
export interface Expression { readonly source: string; readonly flags: string; readonly at: string }

/** Every literal; expressions that are put together are seen by {@link loadedExpressions}. Generated files hold none of their own. */
export function writtenExpressions(): readonly Expression[] {
  const all: Expression[] = []
  for (const path of modulesUnder('src', 'rules').filter(path => !/\/(?:metas|assets)\.ts$/.test(path))) {
    const text = readText(path)
    traverseFast(parse(text, { sourceType: 'module', plugins: ['typescript'] }), node => {
      if (node.type === 'RegExpLiteral') all.push({ source: node.pattern, flags: node.flags, at: `${path}:${node.loc?.start.line ?? 0}` })
    })
  }
  return all
}

/** What modules put together while they load. */
export async function loadedExpressions(modules: readonly string[]): Promise<readonly Expression[]> {
  const all: Expression[] = []
  const own = globalThis.RegExp
  const note = (made: RegExp): RegExp => {
    all.push({ source: made.source, flags: made.flags, at: 'put together at load' })
    return made
  }
  globalThis.RegExp = new Proxy(own, {
    construct: (target, args) => note(Reflect.construct(target, args) as RegExp),
    apply: (target, self, args) => note(Reflect.apply(target, self, args) as RegExp),
  })
  try {
    for (const module of modules) await import(pathToFileURL(`${root}/${module}`).href)
  } finally {
    globalThis.RegExp = own
  }
  return all
}

/** How an expression can take longer than its text: `polynomial` or `exponential`; undefined when it cannot. */
export function growth({ source, flags }: Expression): 'polynomial' | 'exponential' | undefined {
  const { reports } = analyse({ source, flags }, { assumeRejectingSuffix: false })
  if (reports.length === 0) return undefined
  return reports.some(({ exponential }) => exponential) ? 'exponential' : 'polynomial'
}
