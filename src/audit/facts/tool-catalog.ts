import type { Release } from '../../model/index.ts'

/** Which tools a release has: what their groups hold, what its profiles allow, and other names that it accepts for them. */
export interface ToolCatalog {
  readonly groups: Readonly<Record<string, readonly string[]>>
  readonly profiles: Readonly<Record<string, readonly string[]>>
  readonly aliases: Readonly<Record<string, string>>
  readonly sandboxAllow: readonly string[]
  readonly sandboxDeny: readonly string[]
  readonly imageTool: string
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const channels = words(`telegram whatsapp discord slack signal imessage irc matrix msteams googlechat mattermost line zalo zalouser nextcloud-talk
  nostr synology-chat feishu qqbot`)

const withOpenclaw = (groups: Readonly<Record<string, readonly string[]>>, outside: readonly string[]): ToolCatalog['groups'] =>
  ({ ...groups, 'group:openclaw': Object.values(groups).flat().filter((name) => !outside.includes(name)) })

const earlierGroups = withOpenclaw({
  'group:fs': words('read write edit apply_patch'),
  'group:runtime': words('exec process code_execution'),
  'group:web': words('web_search web_fetch x_search'),
  'group:memory': words('memory_search memory_get'),
  'group:sessions': words('sessions_list sessions_history sessions_send sessions_spawn sessions_yield subagents session_status'),
  'group:ui': words('browser canvas'),
  'group:messaging': ['message'],
  'group:automation': words('heartbeat_respond cron gateway'),
  'group:nodes': ['nodes'],
  'group:agents': words('agents_list update_plan'),
  'group:media': words('image image_generate music_generate video_generate tts'),
}, words('read write edit apply_patch exec process canvas'))

const membersOf = (groups: ToolCatalog['groups'], names: string): readonly string[] => words(names).flatMap((name) => groups[`group:${name}`] ?? [])

const earlier: ToolCatalog = {
  groups: earlierGroups,
  profiles: {
    minimal: ['session_status'],
    messaging: words('sessions_list sessions_history sessions_send session_status message bundle-mcp'),
    coding: [
      ...membersOf(earlierGroups, 'fs runtime web memory sessions'), ...words('cron update_plan image image_generate music_generate video_generate bundle-mcp'),
    ],
    full: ['*'],
  },
  aliases: { bash: 'exec', 'apply-patch': 'apply_patch' },
  sandboxAllow: words(`exec process read write edit apply_patch image sessions_list sessions_history sessions_send sessions_spawn sessions_yield
    subagents session_status`),
  sandboxDeny: [...words('browser canvas nodes cron gateway'), ...channels],
  imageTool: 'image',
}

const currentGroups = withOpenclaw({
  'group:fs': words('ls read write edit apply_patch'),
  'group:runtime': words('exec process code_execution secrets'),
  'group:web': words('web_search web_fetch x_search'),
  'group:memory': words('memory_search memory_get'),
  'group:sessions': words(`sessions sessions_list sessions_history sessions_search conversations_list conversations_send conversations_turn sessions_send
    sessions_spawn github_identity_status github_publish agents_wait sessions_yield subagents session_status suggest_task dismiss_task`),
  'group:ui': words('browser screen theme dashboard terminal portal canvas show_widget'),
  'group:messaging': ['message'],
  'group:automation': words('heartbeat_respond automations gateway plugins openclaw'),
  'group:nodes': words('nodes computer mobile_ui'),
  'group:agents': words('agents_list get_goal create_goal update_goal progress_card ask_user skill_workshop'),
  'group:media': words('view_image image_generate music_generate video_generate tts pdf'),
}, words('ls read write edit apply_patch exec process canvas'))

const current: ToolCatalog = {
  groups: currentGroups,
  profiles: {
    minimal: words('session_status gateway'),
    messaging: words(`secrets sessions sessions_list sessions_history sessions_search conversations_list conversations_send conversations_turn sessions_send
      sessions_spawn sessions_yield subagents session_status theme message gateway ask_user bundle-mcp`),
    coding: [
      ...membersOf(currentGroups, 'fs runtime web memory sessions'),
      ...words(`screen theme dashboard terminal portal automations gateway plugins get_goal create_goal update_goal progress_card ask_user skill_workshop
        view_image image_generate music_generate video_generate bundle-mcp`),
    ],
    full: ['*'],
  },
  aliases: { ...earlier.aliases, cron: 'automations' },
  sandboxAllow: words(`exec process read ls write edit apply_patch view_image sessions_list sessions_history sessions_search sessions_send sessions_spawn
    sessions_yield subagents session_status`),
  sandboxDeny: [...words('browser canvas computer mobile_ui nodes automations gateway'), ...channels],
  imageTool: 'view_image',
}

export const toolCatalog = (release: Release): ToolCatalog => (release === 'current' ? current : earlier)
