import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, isAbsolute, join, relative } from 'node:path'
import { readBounded } from './read.ts'

/** A skill that OpenClaw loads: its folder, and the name under which another source may replace it. */
export interface SkillPlace { readonly name: string; readonly path: string }

/** Where skills are looked for; `mayLeave` tolerates links to folders elsewhere. */
export interface SkillRoot { readonly path: string; readonly mayLeave: boolean }

const deepest = 6
const mostFolders = 20_000

const real = (path: string): string | undefined => {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

const isWithin = (path: string, root: string): boolean => {
  const way = relative(root, path)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}

const frontMatter = (text: string): string | undefined => /^---\r?\n([^]*?)\r?\n---\s*(?:\r?\n|$)/.exec(text)?.[1]

const field = (matter: string, name: string): string | undefined => {
  const line = matter.split(/\r?\n/).findIndex((text) => text.startsWith(`${name}:`))
  if (line < 0) return undefined
  const lines = matter.split(/\r?\n/)
  const own = (lines[line] as string).slice(name.length + 1).trim()
  if (!/^([|>][+-]?\d?)?$/.test(own)) return own.replace(/^(['"])(.*)\1$/, '$2').trim()
  return lines[line + 1]?.startsWith(' ') ? lines[line + 1]?.trim() : undefined
}

const skillAt = (folder: string): SkillPlace | undefined => {
  const text = readBounded(join(folder, 'SKILL.md'), 2 * 1024 * 1024)
  const matter = text === undefined ? undefined : frontMatter(text)
  // A skill without a description is never loaded.
  return matter === undefined || !field(matter, 'description') ? undefined : { name: field(matter, 'name') || basename(folder), path: folder }
}

/** Every skill below a root: the root itself, or its folders down to six levels; a folder that is a skill is not searched further. */
export const skillsBelow = ({ path: root, mayLeave }: SkillRoot): readonly SkillPlace[] => {
  const home = real(root)
  if (home === undefined) return []
  const found: SkillPlace[] = []
  let visited = 0
  const visit = (folder: string, depth: number): void => {
    const target = real(folder)
    if (target === undefined || (visited += 1) > mostFolders) return
    const leaves = !isWithin(target, home)
    if (leaves && !mayLeave) return
    const file = real(join(folder, 'SKILL.md'))
    if (file !== undefined && (isWithin(file, home) || (leaves && isWithin(file, target)))) {
      const skill = skillAt(folder)
      if (skill !== undefined) found.push(skill)
      return
    }
    if (depth >= deepest || leaves) return
    for (const name of childFolders(folder)) visit(join(folder, name), depth + 1)
  }
  visit(root, 0)
  return found
}

const childFolders = (folder: string): readonly string[] => {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .filter((entry) => entry.isDirectory() || (entry.isSymbolicLink() && statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isDirectory()))
      .map(({ name }) => name).sort()
  } catch {
    return []
  }
}

/** The skills that are really used: roots go from weakest to strongest, and of two skills of one name the stronger wins. */
export const winningSkills = (roots: readonly SkillRoot[]): readonly SkillPlace[] =>
  [...new Map(roots.flatMap((root) => skillsBelow(root)).map((skill) => [skill.name, skill])).values()]
