import { join } from 'node:path'
import type { PathAccess } from '../../model/index.ts'
import type { Environment } from './locations.ts'
import { runProgram } from './run-program.ts'

/** Who is asking: account names as Windows writes them, lowered, and the SID when it is known. */
export interface WindowsUser { readonly names: readonly string[]; readonly sid?: string }

export type AclJudgement = Pick<PathAccess, 'entries' | 'isWorldWritable' | 'isGroupWritable' | 'isWorldReadable' | 'isGroupReadable'>

const trustedSids = /^s-1-(5-18|5-32-544|3-0|3-4|5-80-956008885-3418522649-1831038044-1853292631-2271478464)$/
const trustedNames = /(^|\\)(system|système|sistema|administrators|administratoren|administrateurs|administradores|amministratori|creator owner|trustedinstaller)$/
const worldSids = /^s-1-(1-0|2-0|5-2|5-4|5-7|5-11|5-32-545|5-32-546)$/
const worldNames = /(^|\\)(everyone|users|authenticated users|anonymous logon|anonymous|guests|interactive|network|local|benutzer|utilisateurs|usuarios|utenti|gebruikers|jeder|tout le monde|todos)$/

type Party = 'trusted' | 'world' | 'group'

const partyOf = (principal: string, user: WindowsUser): Party => {
  const name = principal.toLowerCase().replace(/^\*/, '')
  if (trustedSids.test(name) || trustedNames.test(name) || name === user.sid?.toLowerCase() || user.names.includes(name)) return 'trusted'
  return worldSids.test(name) || worldNames.test(name) ? 'world' : 'group'
}

const inheritance = new Set(['I', 'OI', 'CI', 'IO', 'NP'])

interface Entry { readonly principal: string; readonly rights: ReadonlySet<string>; readonly text: string }

const entryOf = (line: string): Entry | undefined => {
  const match = /^(.+?):((?:\([A-Za-z,]+\))+)$/.exec(line.trim())
  if (match === null) return undefined
  const flags = [...(match[2] as string).matchAll(/\(([^)]+)\)/g)].flatMap(([, group]) => (group as string).toUpperCase().split(','))
  if (flags.includes('DENY') || flags.includes('N')) return undefined
  return { principal: (match[1] as string).trim(), rights: new Set(flags.filter((flag) => !inheritance.has(flag))), text: line.trim() }
}

const writes = ['F', 'M', 'W', 'D']
const reads = ['F', 'M', 'R', 'RX']

/** Reads what `icacls <path> /sid` printed. The first line starts with the path itself. */
export const judgeAcl = (text: string, path: string, user: WindowsUser): AclJudgement => {
  const lines = text.split(/\r?\n/).map((line) => (line.startsWith(path) ? line.slice(path.length) : line))
  const loose = lines.map(entryOf).filter((entry) => entry !== undefined)
    .map((entry) => ({ ...entry, party: partyOf(entry.principal, user) })).filter(({ party }) => party !== 'trusted')
  const can = (party: Party, wanted: readonly string[]): boolean => loose.some((entry) => entry.party === party && wanted.some((right) => entry.rights.has(right)))
  return {
    entries: loose.filter(({ rights }) => [...writes, ...reads].some((right) => rights.has(right))).map(({ text: line }) => line),
    isWorldWritable: can('world', writes), isGroupWritable: can('group', writes), isWorldReadable: can('world', reads), isGroupReadable: can('group', reads),
  }
}

const system = (env: Environment, program: string): string => join(env['SystemRoot'] ?? 'C:\\Windows', 'System32', program)

const userOf = async (env: Environment): Promise<WindowsUser> => {
  const name = env['USERNAME']?.toLowerCase()
  const domain = env['USERDOMAIN']?.toLowerCase()
  const names = name === undefined ? [] : [name, ...(domain === undefined ? [] : [`${domain}\\${name}`])]
  const answer = await runProgram(system(env, 'whoami.exe'), ['/user', '/fo', 'csv', '/nh'], { env, timeoutMs: 5000 })
  const sid = /S-1-[\d-]+/i.exec(answer.stdout)?.[0]
  return { names, ...(sid === undefined ? {} : { sid }) }
}

let user: Promise<WindowsUser> | undefined

/** The access list of a path as text; undefined when icacls fails, which is no finding. */
export const readAcl = async (path: string, env: Environment): Promise<{ readonly text: string; readonly user: WindowsUser } | undefined> => {
  const answer = await runProgram(system(env, 'icacls.exe'), [path, '/sid'], { env, timeoutMs: 5000 })
  if (!answer.ok) return undefined
  user ??= userOf(env)
  return { text: answer.stdout, user: await user }
}
