import type { Fix, PathAccess } from '../../model/index.ts'
import type { Resolver } from './resolver.ts'

/** A file or folder that others may touch, with the words and the repair for it. */
export interface Guarded extends PathAccess {
  /** Path and mode, `… (mode 755)`, or with the loose entries of its access list. */
  readonly said: string
  readonly isWritable: boolean
  readonly isReadable: boolean
  readonly remedy: string
  readonly fixes: readonly Fix[]
  readonly agentId?: string
}

export interface StorageFacts {
  readonly stateDirPath: string
  readonly configPath: string
  readonly stateDir: Guarded | undefined
  readonly config: Guarded | undefined
  readonly includes: readonly Guarded[]
  /** Only when it is a folder. */
  readonly credentialsDir: Guarded | undefined
  readonly authProfiles: readonly Guarded[]
  readonly sessionStores: readonly Guarded[]
  readonly logFile: Guarded | undefined
  /** The word that gives away a folder which a cloud service copies. */
  readonly syncedBy: string | undefined
}

const syncWords = ['icloud', 'dropbox', 'google drive', 'googledrive', 'onedrive']

const guarded = (access: PathAccess & { readonly agentId?: string }, mode: number, isWindows: boolean): Guarded => {
  const octal = mode.toString(8)
  const rights = mode === 0o700 ? '(OI)(CI)F' : 'F'
  const entries = (access.entries ?? []).map((entry) => `\n- ${entry}`).join('')
  return {
    ...access, said: access.mode === undefined ? `${access.path}${entries}` : `${access.path} (mode ${access.mode.toString(8).padStart(3, '0')})`,
    isWritable: access.isWorldWritable || access.isGroupWritable, isReadable: access.isWorldReadable || access.isGroupReadable,
    remedy: isWindows ? `icacls "${access.path}" /inheritance:r /grant:r "%USERNAME%:${rights}" /grant:r "*S-1-5-18:${rights}"` : `chmod ${octal} ${access.path}`,
    fixes: isWindows || access.isSymlink ? [] : [{ title: `chmod ${octal} ${access.path}`, safety: 'safe', edits: [{ kind: 'chmod', path: access.path, mode, of: mode === 0o700 ? 'directory' : 'file' }] }],
  }
}

export const storage: Resolver<'storage'> = ({ files, locations, isWindows }) => {
  const places = `${locations.stateDir}\n${locations.configPath}`.toLowerCase()
  const folder = (access: PathAccess | undefined): Guarded | undefined => access && guarded(access, 0o700, isWindows)
  const file = (access: PathAccess): Guarded => guarded(access, 0o600, isWindows)
  return {
    stateDirPath: locations.stateDir, configPath: locations.configPath, stateDir: folder(files.stateDir), config: files.config && file(files.config),
    includes: files.includes.map(file), credentialsDir: files.credentialsDir?.kind === 'directory' ? folder(files.credentialsDir) : undefined,
    authProfiles: files.authProfiles.map(file), sessionStores: files.sessionStores.map(file), logFile: files.logFile && file(files.logFile),
    syncedBy: syncWords.find((word) => places.includes(word)),
  }
}
