import { posix } from 'node:path'
import type { Gap, Hit, Severity, SourceTree, TreeEntry } from '../../model/index.ts'
import { kindByName } from '../languages.ts'
import { sha256 } from '../digest.ts'
import { addedSince, fingerprint, isCounted, treeDigest } from './digests.ts'
import type { Installed } from './digests.ts'
import { readLock, readOrigin } from './records.ts'
import type { SkillRecord } from './records.ts'

export const installedRule = 'installed-skill-changed'
const metadata = /^(?:(.*)\/)?\.(?:clawhub|clawdhub)\/(origin|lock)\.json$/
const maxMetadata = 4 * 2 ** 20
const maxBytes = 100 * 2 ** 20
const maxNamed = 10

interface Outcome { readonly hits: readonly (readonly [ruleId: string, hit: Hit])[]; readonly gaps: readonly Gap[] }
interface Work { readonly tree: SourceTree; readonly entries: ReadonlyMap<string, TreeEntry>; readonly paths: readonly string[]; readonly gaps: Gap[]; room: number }

/** Compares what an installer wrote down about a skill (`.clawhub/origin.json`, `lock.json`) with the files that lie there now. */
export function judgeInstalled(tree: SourceTree, entries: ReadonlyMap<string, TreeEntry>): Outcome {
  const paths = [...entries.keys()]
  const work: Work = { tree, entries, paths, gaps: [], room: maxBytes }
  const hits = paths.flatMap(path => {
    const found = metadata.exec(path)
    if (!found) return []
    const value = parsed(path, work)
    if (value === undefined) return []
    return found[2] === 'lock' ? lockHits(path, found[1] ?? '', value, work) : originHits(path, found[1] ?? '', value, work)
  })
  return { hits: hits.map(hit => [installedRule, { keepSeverity: true, ...hit }] as const), gaps: work.gaps }
}

function parsed(path: string, { tree, entries, gaps }: Work): unknown {
  if ((entries.get(path)?.size ?? 0) > maxMetadata) return void gaps.push({ stage: 'parse', subject: path, reason: 'too large for what an installer writes' })
  try {
    return JSON.parse(Buffer.from(tree.read(path)).toString('utf8')) as unknown
  } catch {
    // That it is no JSON is said where manifests are read.
    return undefined
  }
}

function originHits(path: string, folder: string, value: unknown, work: Work): readonly Hit[] {
  const record = readOrigin(value)
  if (record) return drift(path, folder, record, work)
  work.gaps.push({ stage: 'parse', subject: path, reason: 'does not say which version of which skill was installed from where; the files cannot be compared with it' })
  return []
}

function lockHits(path: string, folder: string, value: unknown, work: Work): readonly Hit[] {
  const lock = readLock(value)
  if (!lock) {
    work.gaps.push({ stage: 'parse', subject: path, reason: 'is no list of installed skills; the files cannot be compared with it' })
    return []
  }
  return [...lock].flatMap(([name, record]): readonly Hit[] => {
    const skill = posix.join(folder, 'skills', name)
    const places = [`${skill}/.clawhub/origin.json`, `${skill}/.clawdhub/origin.json`]
    const origin = places.find(place => work.entries.get(place)?.kind === 'file')
    const own = origin === undefined ? undefined : readOrigin(parsed(origin, work))
    if (own === undefined) return work.entries.has(`${skill}/SKILL.md`) ? drift(path, skill, record, work) : []
    const differs = (['version', 'registry', 'tree'] as const).find(key => record[key] !== undefined && own[key] !== undefined && record[key] !== own[key])
    if (!differs) return []
    const told = differs === 'tree' ? 'the digests of its files differ' : `${differs} ${record[differs]} here, ${own[differs]} in its origin.json`
    return [{ at: { file: path }, message: `the list of installed skills and the skill ${name} tell of different installs: ${told}`, subject: name }]
  })
}

function drift(path: string, folder: string, record: SkillRecord, work: Work): readonly Hit[] {
  const files = filesIn(folder, work)
  if (files === undefined) {
    work.gaps.push({ stage: 'scan', subject: path, reason: 'the files of the skill could not all be read, so they were not compared with what was installed' })
    return []
  }
  const hit = (message: string, subject: string, severity: Severity = 'warn', file = path): Hit => ({ at: { file }, message, subject, severity })
  const there = new Map(files.map(file => [file.path, file.sha256]))
  const changed = [...record.files].filter(([name, digest]) => there.has(name) && there.get(name) !== digest).map(([name]) => name)
  const missing = [...record.files.keys()].filter(name => !there.has(name))
  // One digest is that of SKILL.md alone; a longer list is meant to be all.
  const added = record.files.size > 1 ? files.filter(file => !record.files.has(file.path)) : []
  const hits = [
    ...changed.slice(0, maxNamed).map(name => hit(`${name} is not what was installed: its content has changed since`, name, 'warn', posix.join(folder, name))),
    ...missing.slice(0, maxNamed).map(name => hit(`${name} was installed and is gone`, name)),
    ...added.slice(0, maxNamed).map(file => addition(file, folder)),
    ...record.strays.map(name => hit(`names ${JSON.stringify(name.slice(0, 100))} as a file of the skill, which leads out of its folder`, name.slice(0, 100))),
  ]
  return hits.length > 0 ? hits : wholeDrift(path, folder, record, files, work)
}

/** Where only a digest over everything is known. */
function wholeDrift(path: string, folder: string, record: SkillRecord, files: readonly Installed[], { entries }: Work): readonly Hit[] {
  const isKnown = record.tree !== undefined && treeDigest(files) === record.tree
  // Which files the program passed over cannot be told from here.
  const hidesFiles = ['.gitignore', '.clawhubignore', '.clawdhubignore'].some(name => entries.has(posix.join(folder, name)))
  const counted = files.filter(file => isCounted(file.path, () => true))
  const isSame = record.fingerprint === undefined || hidesFiles || fingerprint(counted) === record.fingerprint
  if (isKnown || record.tree === undefined && isSame) return []
  const added = record.tree !== undefined ? addedSince(files, record.tree, treeDigest) : addedSince(counted, record.fingerprint!, fingerprint)
  if (added.length > 0) return added.map(file => addition(file, folder))
  return [{ at: { file: path }, message: 'the files of the skill are not those that were installed: their common digest has changed since', subject: 'files', severity: 'warn', confidence: 'medium' }]
}

/** A file of data may be what the skill keeps for itself; what an agent reads or runs should have come with the install. */
function addition({ path }: Installed, folder: string): Hit {
  const kind = kindByName(path)
  return { at: { file: posix.join(folder, path) }, message: `${path} was not part of the install`, subject: path, severity: kind && 'language' in kind ? 'warn' : 'info' }
}

function filesIn(folder: string, work: Work): readonly Installed[] | undefined {
  const prefix = folder === '' ? '' : `${folder}/`
  const files: Installed[] = []
  for (const path of pathsUnder(prefix, work)) {
    const name = path.slice(prefix.length)
    const entry = work.entries.get(path)!
    if (/^\.claw(?:d)?hub\//.test(name)) continue
    work.room -= entry.size
    if (entry.kind !== 'file' || work.room < 0) return undefined
    try {
      files.push({ path: name, sha256: sha256(work.tree.read(path)) })
    } catch {
      return undefined
    }
  }
  return files
}

/** All paths are sorted, so those of a folder follow each other. */
function pathsUnder(prefix: string, { paths }: Work): readonly string[] {
  let low = 0
  let high = paths.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (paths[middle]! < prefix) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < paths.length && paths[end]!.startsWith(prefix)) end += 1
  return paths.slice(low, end)
}
