import type { ConfigValue, KeyPath } from '../../model/index.ts'
import { isMark } from '../secrets.ts'
import { at, listAt } from './tree.ts'
import type { Resolver } from './resolver.ts'

/** A setting that its own makers call dangerous, and that is on. */
export interface DangerousFlag { readonly text: string; readonly keyPath: KeyPath }

export interface FlagsFacts { readonly enabled: readonly DangerousFlag[] }

const dockerFlags = ['dangerouslyAllowReservedContainerTargets', 'dangerouslyAllowExternalBindSources', 'dangerouslyAllowContainerNamespaceJoin']

const isSame = (a: ConfigValue | undefined, b: ConfigValue): boolean =>
  a === b || (a !== undefined && isMark(a) && isMark(b) && a.$secret.digest === b.$secret.digest)

const shown = (value: ConfigValue): string => (isMark(value) ? '(hidden)' : JSON.stringify(value))

export const flags: Resolver<'flags'> = ({ config, extensions }, fact) => {
  const { list } = fact('agents')
  const root = config.value
  const flag = (value: boolean, ...keyPath: readonly string[]): readonly DangerousFlag[] =>
    at(root, ...keyPath) === value ? [{ text: `${keyPath.join('.')}=${value}`, keyPath }] : []
  const mappings = listAt(root, 'hooks', 'mappings').flatMap((mapping, index): readonly DangerousFlag[] => at(mapping, 'allowUnsafeExternalContent') === true
    ? [{ text: `hooks.mappings[${index}].allowUnsafeExternalContent=true`, keyPath: ['hooks', 'mappings', index, 'allowUnsafeExternalContent'] }] : [])
  const suppressions = listAt(root, 'security', 'audit', 'suppressions').length
  const ofAgents = list.flatMap(({ id, value, keyPath }) => dockerFlags.filter((key) => at(value, 'sandbox', 'docker', key) === true)
    .map((key) => ({ text: `agents.list[id="${id}"].sandbox.docker.${key}=true`, keyPath: [...keyPath, 'sandbox', 'docker', key] })))
  const ofPlugins = extensions.flatMap(({ id, manifestId, dangerousFlags }) => {
    const entry = at(root, 'plugins', 'entries', manifestId ?? id) === undefined ? id : manifestId ?? id
    return dangerousFlags.flatMap(({ path, equals }): readonly DangerousFlag[] => {
      const keyPath = ['plugins', 'entries', entry, 'config', ...path.split('.')]
      return isSame(at(root, ...keyPath), equals) ? [{ text: `${keyPath.join('.')}=${shown(equals)}`, keyPath }] : []
    })
  })
  return {
    enabled: [
      ...flag(true, 'gateway', 'controlUi', 'allowInsecureAuth'), ...flag(true, 'gateway', 'controlUi', 'dangerouslyAllowHostHeaderOriginFallback'),
      ...flag(true, 'gateway', 'controlUi', 'dangerouslyDisableDeviceAuth'), ...flag(true, 'hooks', 'gmail', 'allowUnsafeExternalContent'), ...mappings,
      ...flag(false, 'tools', 'exec', 'applyPatch', 'workspaceOnly'),
      ...(suppressions > 0 ? [{ text: `security.audit.suppressions configured (${suppressions})`, keyPath: ['security', 'audit', 'suppressions'] }] : []),
      ...flag(true, 'hooks', 'allowRequestSessionKey'), ...flag(true, 'browser', 'ssrfPolicy', 'dangerouslyAllowPrivateNetwork'),
      ...flag(false, 'tools', 'fs', 'workspaceOnly'),
      ...dockerFlags.flatMap((key) => flag(true, 'agents', 'defaults', 'sandbox', 'docker', key)), ...ofAgents, ...ofPlugins,
    ],
  }
}
