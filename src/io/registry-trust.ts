import type { Trust } from '../model/index.ts'
import { fetchJson, walled } from './registry-answers.ts'
import type { RegistryEntry } from './registry-package.ts'
import { faultFrom } from './registry-errors.ts'
import type { RegistrySettings } from './registry-settings.ts'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

interface Key { readonly keyid: string; readonly pemkey: string; readonly expires: unknown }

/** The keys that a registry signs with; none where it has none. Source: npm's documentation of registry signatures. */
const registryKeys = async (registry: string, settings: RegistrySettings): Promise<readonly Key[]> => {
  await settings.turn?.(registry)
  const answer = await fetchJson('/-/npm/v1/keys', { ...settings.options, registry }, settings).catch((error: unknown) => {
    if (faultFrom(error, registry).kind === 'missing') return undefined
    throw error
  })
  const keys = isObject(answer) && Array.isArray(answer['keys']) ? answer['keys'].filter(isObject) : []
  return keys.map(({ keyid, key, expires }) =>
    ({ keyid: String(keyid), pemkey: `-----BEGIN PUBLIC KEY-----\n${String(key)}\n-----END PUBLIC KEY-----`, expires }))
}

const keysByRegistry = new WeakMap<RegistrySettings, Map<string, Promise<readonly Key[]>>>()

/** Asked once for all packages of a run; what failed is asked again. */
const knownKeys = (registry: string, settings: RegistrySettings): Promise<readonly Key[]> => {
  const known = keysByRegistry.get(settings) ?? new Map<string, Promise<readonly Key[]>>()
  keysByRegistry.set(settings, known)
  const asked = known.get(registry) ?? registryKeys(registry, settings)
  known.set(registry, asked)
  asked.catch(() => known.delete(registry))
  return asked
}

const invalid = new Set(['EINTEGRITYSIGNATURE', 'EEXPIREDSIGNATUREKEY', 'EATTESTATIONSUBJECT', 'EATTESTATIONVERIFY', 'EMANIFESTMISMATCH'])
// Sigstore fetches its roots of trust first; when that fails, nothing has been said about the package.
const unrelated = /\bTUF\b|refresh|metadata|ENOTFOUND|ECONN|EAI_AGAIN|ETIMEDOUT|fetch failed|network|certificate has expired/i

const trustFrom = (error: unknown): Trust => {
  const { code, message = '' } = (error ?? {}) as { readonly code?: string; readonly message?: string }
  const [line = ''] = message.split('\n')
  if (code !== undefined && invalid.has(code) && !(code === 'EATTESTATIONVERIFY' && unrelated.test(line))) return { state: 'invalid', note: line.slice(0, 300) }
  return { state: 'unchecked', note: faultFrom(error, 'registry').message.slice(0, 300) }
}

/**
 * Whether the registry's signature and the provenance of a version hold, by npm's own verification. `absent`: there is none.
 * `unchecked`: there is one and nothing to check it with; that is no accusation.
 */
export const checkTrust = async ({ manifest, answers }: RegistryEntry, settings: RegistrySettings): Promise<{ readonly signature: Trust; readonly provenance: Trust }> => {
  const dist = isObject(manifest['dist']) ? manifest['dist'] : {}
  const isSigned = Array.isArray(dist['signatures']) && dist['signatures'].length > 0
  const isAttested = isObject(dist['attestations'])
  if (!isSigned && !isAttested) return { signature: { state: 'absent' }, provenance: { state: 'absent' } }
  const spec = `${String(manifest['name'])}@${String(manifest['version'])}`
  const [{ default: pacote }, { default: fetch }] = await Promise.all([import('pacote'), import('npm-registry-fetch')])
  try {
    const registry = fetch.pickRegistry(spec, settings.options)
    const keys = await knownKeys(registry, settings)
    const { host, pathname } = new URL(registry.replace(/\/?$/, '/'))
    const options = { ...settings.options, fullMetadata: true, packumentCache: answers, [`//${host}${pathname}:_keys`]: keys }
    const verify = async (what: object): Promise<Trust> => {
      try {
        await walled(wall => pacote.manifest(spec, { ...options, ...what, ...wall }), spec, settings.patience)
        return { state: 'valid' }
      } catch (error) {
        return trustFrom(error)
      }
    }
    const inTurn = async (work: () => Promise<Trust>): Promise<Trust> => { await settings.turn?.(registry); return work() }
    const noKeys: Trust = { state: 'unchecked', note: 'the registry offers no keys to check it with' }
    return {
      signature: !isSigned ? { state: 'absent' } : keys.length === 0 ? noKeys : await verify({ verifySignatures: true }),
      provenance: isAttested ? await inTurn(() => verify({ verifyAttestations: true })) : { state: 'absent' },
    }
  } catch (error) {
    const unchecked = trustFrom(error)
    const state: Trust = unchecked.state === 'invalid' ? { state: 'unchecked' } : unchecked
    return { signature: isSigned ? state : { state: 'absent' }, provenance: isAttested ? state : { state: 'absent' } }
  }
}
