import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { metasById } from '../src/catalog/metas.ts'
import { scanTree } from '../src/code/index.ts'
import { reportOf } from '../src/findings/index.ts'
import { memoryTree } from '../src/io/index.ts'
import type { Finding, Verdict } from '../src/index.ts'
import { isAtLeast } from './cases.ts'
import type { Case } from './cases.ts'
import { isProgram, mutations, randomFrom } from './mutate/index.ts'

/** Programs of hostile cases, written in other ways, and whether they are still found. */

export type Files = Readonly<Record<string, Uint8Array | string>>

export interface Judgement { readonly verdict: Verdict; readonly findings: readonly Finding[] }

const strictness: readonly Verdict[] = ['allow', 'warn', 'block']
const seed = 'plugvet'

/** All files of a case by path. */
export function filesOf({ root }: Case): Files {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name => statSync(join(root, name)).isFile())
  return Object.fromEntries(names.toSorted().map(name => [name.replaceAll('\\', '/'), readFileSync(join(root, name))]))
}

export const hasPrograms = (files: Files): boolean => Object.keys(files).some(isProgram)

/** The files with every program rewritten; undefined when the mutation has nothing to do in any of them. */
export async function mutantOf(files: Files, mutation: string, id: string): Promise<Files | undefined> {
  const mutate = mutations[mutation]
  if (!mutate) throw new Error(`there is no mutation ${mutation}`)
  const texts = new Map(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? content : new TextDecoder().decode(content)]))
  const random = randomFrom(`${seed} ${mutation} ${id}`)
  const changed: Record<string, string> = {}
  for (const path of Object.keys(files).filter(isProgram)) {
    Object.assign(changed, await mutate({ path, text: texts.get(path)!, files: texts }, random))
  }
  return Object.keys(changed).length > 0 ? { ...files, ...changed } : undefined
}

export async function judge(files: Files): Promise<Judgement> {
  const outcome = await scanTree(memoryTree(files), { jobs: 0 })
  const { verdict, findings } = reportOf([{ target: { kind: 'directory', path: '.' }, outcome }], metasById)
  return { verdict, findings: findings.filter(({ severity }) => isAtLeast(severity, 'warn')) }
}

/** Found still: judged at least as strictly as what it was made from. */
export const isStillFound = (before: Verdict, after: Verdict): boolean => strictness.indexOf(after) >= strictness.indexOf(before)
