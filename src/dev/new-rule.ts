import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { categories } from '../model/index.ts'
import { generate, writeGenerated } from './generate.ts'
import { loadSources } from './sources.ts'

const placeholder = 'danger-name'
const template = `rules/_template/code/${placeholder}`
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const longestId = 48

const currentVersion = (root: string): string => (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version

/** Why no rule of this family and id can be made; undefined when it can. */
export const refusal = (family: string, id: string, taken: readonly string[]): string | undefined => {
  if (!(categories as readonly string[]).includes(family)) return `"${family}" is no family; they are ${categories.join(', ')}`
  if (!kebab.test(id)) return `"${id}" is not in kebab-case, like shell-from-input`
  if (id.length > longestId) return `"${id}" is longer than ${longestId} signs`
  if (id === placeholder) return `"${id}" is the name of the template; name the danger`
  if (taken.includes(id)) return `"${id}" exists already`
  return undefined
}

/** Copies the template rule and its page to `rules/code/<family>/<id>`; answers the two paths. Refuses with an Error. */
export const newRule = async (root: string, family: string, id: string): Promise<readonly string[]> => {
  const { rules, collectors } = await loadSources(root)
  const taken = [...rules.map(({ rule }) => rule.meta.id), ...collectors.flatMap(({ collector }) => collector.checks.map(({ meta }) => meta.id))]
  const problem = refusal(family, id, taken)
  if (problem !== undefined) throw new Error(problem)
  const paths = ['.ts', '.md'].map(ending => ({ from: template + ending, to: `rules/code/${family}/${id}${ending}` }))
  const present = paths.find(({ to }) => existsSync(join(root, to)))
  if (present) throw new Error(`${present.to} exists already`)
  mkdirSync(join(root, 'rules/code', family), { recursive: true })
  const version = currentVersion(root)
  for (const { from, to } of paths) {
    const text = readFileSync(join(root, from), 'utf8')
    const filled = text.replaceAll(placeholder, id).replace("category: 'exec'", `category: '${family}'`).replace("since: '0.0.0'", `since: '${version}'`)
    writeFileSync(join(root, to), filled, { flag: 'wx' })
  }
  return paths.map(({ to }) => to)
}

const main = async (args: readonly string[]): Promise<void> => {
  const [family, id] = args
  if (family === undefined || id === undefined || args.length !== 2) throw new Error('usage: npm run new:rule -- <family> <id>')
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const made = await newRule(root, family, id)
  const written = writeGenerated(root, await generate(root))
  process.stdout.write([...new Set([...made, ...written])].map(path => `wrote ${path}\n`).join(''))
}

if (import.meta.main) {
  try {
    await main(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  }
}
