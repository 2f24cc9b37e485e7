import { homedir } from 'node:os'
import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Where this user's programs keep what they can make again, by the habit of the system. Source: XDG base directory specification. */
export const userCacheFolder = (env: Environment, platform: string = process.platform): string => {
  const home = env['HOME'] || env['USERPROFILE'] || homedir()
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'plugvet', 'Cache')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'plugvet')
  // The specification has relative paths ignored.
  const base = env['XDG_CACHE_HOME']
  return join(base?.startsWith('/') ? base : join(home, '.cache'), 'plugvet')
}
