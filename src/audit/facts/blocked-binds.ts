const systemPlaces: readonly string[] = [
  '/etc', '/private/etc', '/proc', '/sys', '/dev', '/root', '/boot', '/run', '/var/run', '/private/var/run',
  '/var/run/docker.sock', '/private/var/run/docker.sock', '/run/docker.sock',
]
const homePlaces: readonly string[] = ['.aws', '.cargo', '.config', '.docker', '.gnupg', '.netrc', '.npm', '.ssh']

/** Without `.`, `..`, doubled and trailing slashes; both kinds of slash count. */
const normalise = (path: string): string => {
  const drive = /^[A-Za-z]:/.exec(path)?.[0] ?? ''
  const parts: string[] = []
  for (const part of path.slice(drive.length).split(/[\\/]+/)) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `${drive}/${parts.join('/')}`
}

const targets = (path: string, places: readonly string[]): string | undefined =>
  path === '/' ? '/' : places.find((place) => path === place || path.startsWith(`${place}/`))

/**
 * The forbidden place that a bind source reaches, as written or with links resolved; `/` covers them all.
 * `realPaths` holds the real places of sources and homes.
 */
export const blockedPlace = (source: string, realPaths: Readonly<Record<string, string>>, homes: readonly string[]): string | undefined => {
  const roots = [...new Set(homes.flatMap((home) => [home, realPaths[home] ?? home]))]
  const places = [...systemPlaces, ...roots.flatMap((home) => homePlaces.map((name) => normalise(`${home}/${name}`)))]
  return targets(normalise(source), places) ?? targets(normalise(realPaths[source] ?? source), places)
}
