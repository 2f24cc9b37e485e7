import type { FileView } from '../../src/kit/index.ts'
import type { PathKind } from './paths.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Hooks of OpenClaw's plugin API that hold what a person or the agent says, or what tools were given and gave back. */
const talkHooks = words(`
  agent_turn_prepare before_prompt_build before_agent_start before_agent_reply before_agent_run before_agent_finalize llm_input llm_output
  agent_end before_compaction after_compaction inbound_claim message_received message_sending reply_payload_sending message_sent
  before_tool_call after_tool_call tool_result_persist before_message_write before_dispatch reply_dispatch`)

/** Every hook that `api.on` knows (OpenClaw 2026.9). */
export const pluginHooks: ReadonlySet<string> = new Set([
  ...talkHooks,
  ...words(`
    before_model_resolve model_call_started model_call_ended before_reset channel_pairing_requested session_start session_end
    subagent_delivery_target subagent_spawned subagent_progress subagent_ended gateway_start gateway_stop heartbeat_prompt_contribution
    cron_reconciled cron_changed skill_proposal_evaluate skill_proposal_changed skill_changed before_install resolve_exec_env`),
])

/** Whether an event tells what was said or done; one whose name is not known may. */
export const isTalk = (event: string | undefined): boolean => event === undefined || talkHooks.has(event) || /^message(?::|$)/.test(event)

/** Parts of the configuration in which keys, tokens and passwords stand. */
const keyedParts = words('models auth secrets gateway env hooks talk skills tools mcp channels plugins')
/** Parts in which none do. */
const plainParts = words(`
  agents session sessions logging ui meta wizard version update cron messages commands bindings broadcast audio media canvasHost discovery
  nodeHost diagnostics approvals acp cli browser memory cost heartbeat presence`)
/** Settings that open nothing. */
const plainSetting = /^(?:port|bind|host|hostname|(?:base_?)?url|origin|mode|enabled|tls|id|name|label|api|models?|default|profile|order|timeout\w*|max\w*|path|dir|version)$/i
const listMethods = words('map filter flatMap forEach reduce find some every slice concat join entries values keys flat')

/** The start of every way: the whole configuration, as it is named in what is said of it. */
export const wholeConfig = 'OpenClaw configuration'
const isWhole = (way: string): boolean => way.startsWith(wholeConfig)

/**
 * The way into the configuration after one more step, `models.providers.x`; undefined where nothing secret can stand, or only what
 * belongs to the plugin that asks: its own channel and its own entry.
 */
export function configPart(way: string, name: string): string | undefined {
  // The object has no other parts, so another name is one of the plugin's own; the text of the file has members too: `.toString()`.
  if (isWhole(way)) return keyedParts.has(name) ? name : way === wholeConfig || plainParts.has(name) ? undefined : way
  if (listMethods.has(name) || /^\d+$/.test(name)) return way
  if (plainSetting.test(name)) return undefined
  if (/^(?:channels|plugins)$/.test(way)) return name === 'entries' ? way : undefined
  return `${way}.${name}`.slice(0, 100)
}

/** The way in words. */
export const configWords = (way: string): string => isWhole(way) ? `content of ${way}` : `${way} of the ${wholeConfig}`

/** What tools for an agent keep in order when they are asked to: its workspace, its skills and its settings. */
const kept: ReadonlySet<string> = words('agent-memory agent-config agent-skill openclaw-config')

/** Whether the package says that it is made for the agent whose file stands at the path. */
export function isKeeper(kind: PathKind, path: string, file: FileView): boolean {
  if (!kept.has(kind)) return false
  const agent = /\.(claude|codex|gemini|cursor|windsurf|codeium)\b/i.exec(path)?.[1]
  return agent === undefined ? ['openclaw', 'clawdbot', 'moltbot'].some(word => file.describes(word)) : file.describes(agent)
}

/** The start-up entry of OpenClaw's own gateway, written by a package that says it is made for OpenClaw. */
export const isGatewayStart = (path: string, file: FileView): boolean =>
  /(?:openclaw|clawdbot|moltbot)[.-]?gateway(?:\.plist|\.service)?$/i.test(path) && ['openclaw', 'clawdbot', 'moltbot'].some(word => file.describes(word))
