import { compare, prerelease, valid } from 'semver'
import type { PublishedPackage, PublishedVersion } from '../model/index.ts'
import { isObject, packedManifest, texts } from './manifest.ts'

const mostText = 500
const textOf = (value: unknown): string | undefined => typeof value === 'string' && value !== '' ? value.slice(0, mostText) : undefined
const timeOf = (value: unknown): number | undefined => {
  const ms = typeof value === 'string' ? Date.parse(value) : NaN
  return Number.isFinite(ms) ? ms : undefined
}

/** `host/owner/name` of what package.json calls a repository. */
export const repositoryOf = (value: unknown): string | undefined => {
  const written = textOf(isObject(value) ? value['url'] : value)
  if (written === undefined) return undefined
  const short = /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+)$/i.exec(written)
  if (short) return `${short[1] ?? 'github'}${short[1] === 'bitbucket' ? '.org' : '.com'}/${short[2]}`.toLowerCase().replace(/\.git$/, '')
  const long = /^(?:git\+)?(?:[a-z]+:\/\/)?(?:[^\s/@]{0,100}@)?([\w.-]+)(?::\d+)?[/:]([\w.~/-]+)/i.exec(written)
  if (!long) return undefined
  return `${long[1]}/${long[2]}`.toLowerCase().replace(/^(?:www|ssh)\./, '').replace(/(?:\.git)?\/?$/, '').split('/').slice(0, 3).join('/')
}

const names = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : []).flatMap(one => textOf(isObject(one) ? one['name'] : one) ?? []).slice(0, 200)

const versionOf = (version: string, manifest: Readonly<Record<string, unknown>>, publishedAt: number | undefined): PublishedVersion => {
  const dist = isObject(manifest['dist']) ? manifest['dist'] : {}
  const publisher = isObject(manifest['_npmUser']) ? manifest['_npmUser'] : {}
  const repository = repositoryOf(manifest['repository'])
  const [by, size, files, deprecated] = [textOf(publisher['name']), dist['unpackedSize'], dist['fileCount'], manifest['deprecated']]
  const { name: _, ...packed } = packedManifest({ ...manifest, version })
  return {
    ...packed,
    isTrustedPublisher: isObject(publisher['trustedPublisher']), hasProvenance: isObject(dist['attestations']),
    maintainers: names(manifest['maintainers']),
    ...publishedAt !== undefined && { publishedAt }, ...by !== undefined && { publisher: by }, ...repository !== undefined && { repository },
    ...typeof size === 'number' && { unpackedSize: size }, ...typeof files === 'number' && { files },
    ...typeof deprecated === 'string' && deprecated !== '' && { deprecated: deprecated.slice(0, mostText) },
  }
}

const isRelease = (version: string): boolean => valid(version) !== null && prerelease(version) === null

/** What a registry's document says of one of its versions. Throws when that version is not in it. */
export const publishedPackage = (
  document: Readonly<Record<string, unknown>>, version: string,
  rest: Pick<PublishedPackage, 'asked' | 'now' | 'signature' | 'provenance'> & Partial<Pick<PublishedPackage, 'minAge' | 'packed' | 'replaced'>>,
): PublishedPackage => {
  const manifests = isObject(document['versions']) ? document['versions'] : {}
  const time = isObject(document['time']) ? document['time'] : {}
  const describe = (name: string): PublishedVersion | undefined => {
    const manifest = Object.hasOwn(manifests, name) ? manifests[name] : undefined
    return isObject(manifest) ? versionOf(name, manifest, timeOf(time[name])) : undefined
  }
  const current = describe(version)
  if (current === undefined) throw new Error(`the registry's document does not hold version ${version}`)
  const known = Object.keys(manifests).filter(name => valid(name) !== null)
  const before = (name: string): boolean => name !== version && (timeOf(time[name]) ?? 0) < (current.publishedAt ?? 0)
  const earlier = known.filter(before).flatMap(name => describe(name) ?? []).sort((a, b) => (a.publishedAt ?? 0) - (b.publishedAt ?? 0))
  const lower = valid(version) === null ? [] : known.filter(name => isRelease(name) && compare(name, version) < 0).sort(compare)
  const previous = lower.length === 0 ? undefined : describe(lower.at(-1)!)
  const highest = known.filter(isRelease).sort(compare).at(-1)
  const latest = texts(document['dist-tags'])['latest']
  const order = latest !== undefined && valid(latest) !== null && valid(version) !== null ? compare(latest, version) : undefined
  const [createdAt, description] = [timeOf(time['created']), textOf(document['description'])]
  const gone = Object.entries(time).filter(([name]) => valid(name) !== null && !Object.hasOwn(manifests, name))
  return {
    ...rest, name: textOf(document['name']) ?? '', current, earlier, distTags: texts(document['dist-tags']),
    unpublished: gone.flatMap(([name, at]) => { const publishedAt = timeOf(at); return publishedAt === undefined ? [] : [{ version: name, publishedAt }] }),
    ...createdAt !== undefined && { createdAt }, ...previous && { previous }, ...highest !== undefined && { highest },
    ...order !== undefined && { latest: order < 0 ? 'lower' : order > 0 ? 'higher' : 'same' },
    ...description !== undefined && { description },
  }
}
