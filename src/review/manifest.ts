import type { PublishedPackage } from '../model/index.ts'

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const mostText = 1000

/** The members of an object that are texts. */
export const texts = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(isObject(value) ? value : {}).flatMap(([name, text]) => typeof text === 'string' ? [[name, text.slice(0, mostText)]] : []))

const installMoments = ['preinstall', 'install', 'postinstall']

const binsOf = (bin: unknown, name: string | undefined): readonly string[] => {
  if (typeof bin === 'string') return name === undefined ? [] : [name.replace(/^@[^/]*\//, '')]
  return isObject(bin) ? Object.keys(bin).sort() : []
}

export type PackedManifest = NonNullable<PublishedPackage['packed']> & { readonly bins: readonly string[] }

/** What a package.json says that matters to whoever installs it. */
export const packedManifest = (manifest: Readonly<Record<string, unknown>>): PackedManifest => {
  const name = typeof manifest['name'] === 'string' ? manifest['name'].slice(0, mostText) : undefined
  const scripts = Object.entries(texts(manifest['scripts'])).filter(([script]) => installMoments.includes(script))
  return {
    ...name !== undefined && { name }, version: typeof manifest['version'] === 'string' ? manifest['version'].slice(0, mostText) : '',
    installScripts: Object.fromEntries(scripts),
    dependencies: { ...texts(manifest['dependencies']), ...texts(manifest['optionalDependencies']) },
    bins: binsOf(manifest['bin'], name),
  }
}
