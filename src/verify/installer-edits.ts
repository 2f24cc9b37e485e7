import type { FileHash } from '../model/index.ts'

/** npm puts `.gitignore` down as `.npmignore` where there is none. */
export const expectedFiles = (published: readonly FileHash[]): readonly FileHash[] => {
  const paths = new Set(published.map(({ path }) => path))
  return published.map(file => {
    const renamed = file.path.replace(/(^|\/)\.gitignore$/, '$1.npmignore')
    return renamed === file.path || paths.has(renamed) ? file : { ...file, path: renamed }
  })
}

/** A package that an archive brings along is left out where nothing asks for it or another place offers it. */
export const mayBeLeftOut = (path: string): boolean => path.startsWith('node_modules/')

/** Files that npm leaves in a package's folder. */
export const isOfNpm = (path: string): boolean => /^(?:package-lock\.json|npm-shrinkwrap\.json|\.package-lock\.json|npm-debug\.log)$/.test(path)

const carriageReturn = 0x0d
const lineFeed = 0x0a

/** npm takes the carriage return out of the first line of programs; this puts it back. Undefined for what is no program. */
export const withOriginalShebang = (bytes: Uint8Array): Uint8Array | undefined => {
  const end = bytes.indexOf(lineFeed)
  if (bytes[0] !== 0x23 || bytes[1] !== 0x21 || end < 0) return undefined
  return Uint8Array.from([...bytes.subarray(0, end), carriageReturn, ...bytes.subarray(end)])
}

/**
 * Whether two texts of package.json say the same to whoever runs the package. OpenClaw removes `devDependencies` that name a
 * workspace before it installs, npm of old added keys that begin with an underscore.
 */
export const isSameManifest = (installed: string, published: string): boolean => {
  const [one, other] = [essence(installed), essence(published)]
  return one !== undefined && one === other
}

const essence = (text: string): string | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const kept = Object.entries(value).filter(([name]) => name !== 'devDependencies' && !name.startsWith('_'))
    return JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => a < b ? -1 : 1)))
  } catch {
    return undefined
  }
}
