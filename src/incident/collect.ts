import type { AuditReport, FileHash, Snapshot } from '../model/index.ts'
import type { KnownSecret } from '../secrets/index.ts'
import { redactor } from './redact.ts'
import { textIn, transcript } from './evidence.ts'
import type { Root } from './evidence.ts'
import { tailOf } from './texts.ts'

export interface Collected {
  /** Path in the bundle → text. */
  readonly files: readonly { readonly path: string; readonly text: string }[]
  readonly redactions: number
  /** Sessions that were asked for and are not there. */
  readonly missing: readonly string[]
}

export interface CollectInput {
  readonly snapshot: Snapshot
  readonly report: AuditReport
  readonly roots: readonly Root[]
  readonly configFiles: readonly { readonly path: string; readonly text: string }[]
  readonly logs: readonly { readonly path: string; readonly text: string }[]
  /** Ids of sessions whose transcripts go in whole. */
  readonly sessions: readonly string[]
  readonly secrets: readonly KnownSecret[]
  /** Of plugins and skills, by the folder they lie in. */
  readonly hashes: Readonly<Record<string, readonly FileHash[]>>
  readonly about: Readonly<Record<string, unknown>>
}

const logLines = 2000
const logFiles = 2
const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`
const nameOf = (path: string): string => path.split(/[\\/]/).at(-1)!

/** Puts a report of an incident together: what there was, how it was set, what was said; without secrets, and with a list of what was taken out. */
export const collect = (input: CollectInput): Collected => {
  const redact = redactor(input.secrets)
  const list: string[] = []
  let redactions = 0
  const files: { path: string; text: string }[] = []
  const add = (path: string, text: string, firstLine = 1): void => {
    const { text: clean, redactions: found } = redact(text)
    redactions += found.length
    for (const { line, what } of found) list.push(`${path}:${firstLine + line - 1}  ${what}`)
    files.push({ path, text: clean })
  }
  const { snapshot, report } = input
  add('about.json', json(input.about))
  add('audit.json', json(report))
  add('exposure.json', json(exposureOf(snapshot)))
  add('installs.json', json(snapshot.installs))
  add('hashes.json', json(input.hashes))
  input.configFiles.forEach(({ path, text }, index) => add(`config/${index}-${nameOf(path)}`, text))
  for (const { path, text } of input.logs.slice(0, logFiles)) {
    const tail = tailOf(text, logLines)
    add(`logs/${nameOf(path)}`, tail.text, tail.firstLine)
  }
  const known = input.roots.flatMap(root => root.entries.filter(({ path, kind }) => kind === 'file' && transcript.test(path)).map(entry => ({ root, entry })))
  add('sessions.json', json(known.map(({ root, entry }) => ({ session: idOf(entry.path), file: `${root.name}/${entry.path}`, bytes: entry.size }))))
  const missing = input.sessions.filter(id => !known.some(({ entry }) => idOf(entry.path) === id))
  for (const { root, entry } of known.filter(({ entry: { path } }) => input.sessions.includes(idOf(path)))) {
    const text = textIn(root.tree, entry.path, 64 * 2 ** 20)
    if (text !== undefined) add(`sessions/${nameOf(entry.path)}`, text)
  }
  files.push({ path: 'redactions.txt', text: list.length === 0 ? 'Nothing had to be taken out.\n' : `${redact(list.join('\n')).text}\n` })
  return { files, redactions, missing }
}

const idOf = (path: string): string => nameOf(path).replace(/\.jsonl$/, '')

/** Who could reach the gateway, by its configuration. */
const exposureOf = ({ config, files, locations, env }: Snapshot): unknown => ({
  gateway: config.value['gateway'], channels: config.value['channels'], hooks: config.value['hooks'], locations, variables: env.names, files,
})
