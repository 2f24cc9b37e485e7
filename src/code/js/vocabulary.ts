import { wholeConfig } from '../../../rules/vocabulary/openclaw.ts'
import { classifyPath, fromHome, isSecretKind } from '../../../rules/vocabulary/paths.ts'

/**
 * The one door from the engine to the vocabulary. The engine itself knows no library by name; what a call means is said
 * in `rules/vocabulary`, as data.
 */
export { configPart, pluginHooks, wholeConfig } from '../../../rules/vocabulary/openclaw.ts'
export { commandOutput, isSource, sources, classifyVariable } from '../../../rules/vocabulary/sources.ts'
export { sinks, type SinkWord, type SinkPart } from '../../../rules/vocabulary/sinks.ts'
export { isPersonalFolder } from '../../../rules/vocabulary/paths.ts'
export { passThrough, isPassThroughName } from '../../../rules/vocabulary/pass-through.ts'

/** Files of the system that say whose machine it is. */
const tellsOfMachine = /^\/etc\/(?:passwd|group|hostname|hosts|machine-id|resolv\.conf)$/

/** Where the agent keeps what it remembers of its user. */
const workspace = /\.(?:openclaw|clawdbot|moltbot)\/workspace\/(?:memory\/)?(?:[^/]+\.md|\{[^}]*\})$/i

/** A path that the user keeps secrets in: `credential-file`, or `env-file` where it depends on whose it is; `host` for what names the machine, `talk` for what the agent remembers. */
export function classifySecretPath(skeleton: string): { readonly kind: string; readonly label: string } | undefined {
  const path = fromHome(skeleton)
  if (tellsOfMachine.test(path)) return { kind: 'host', label: path }
  if (workspace.test(path)) return { kind: 'talk', label: `the workspace of the agent (${path.slice(0, 80)})` }
  const found = classifyPath(path)
  if (!found) return undefined
  if (isSecretKind(found.kind)) return { kind: 'credential-file', label: `${found.label} (${path.slice(0, 80)})` }
  if (found.kind === 'openclaw-config' && /\.json5?$/.test(path)) return { kind: 'openclaw-config', label: `${wholeConfig} (${path.slice(0, 80)})` }
  return found.kind === 'env-file' || found.kind === 'openclaw-config' ? { kind: 'env-file', label: `${found.label} (${path.slice(0, 80)})` } : undefined
}
