const maxBytes = 64 * 2 ** 20

/** Nobody has to announce how much is coming. */
const textOf = async ({ body }: Response): Promise<string> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.length
    if (size > maxBytes) throw new Error('too large')
    parts.push(part)
  }
  return Buffer.concat(parts, size).toString('utf8')
}

/**
 * When a version was published (ISO 8601), from the registry's document of the package; undefined when it cannot be learnt in
 * `patienceMs`. The only question that the guard ever asks the network, and only under a cooldown.
 */
export const publishedAt = async (registry: string, name: string, version: string, patienceMs: number): Promise<string | undefined> => {
  try {
    const answer = await fetch(`${registry}/${name.replaceAll('/', '%2f')}`, { signal: AbortSignal.timeout(patienceMs), redirect: 'error' })
    if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > maxBytes) return undefined
    const { time } = JSON.parse(await textOf(answer)) as { time?: Readonly<Record<string, unknown>> }
    const moment = time?.[version]
    return typeof moment === 'string' && !Number.isNaN(Date.parse(moment)) ? new Date(moment).toISOString() : undefined
  } catch {
    return undefined
  }
}
