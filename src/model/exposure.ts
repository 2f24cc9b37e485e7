/** What a kind of tool can do in the hands of one agent. `host` is this machine without a question; `yes` where there is no sandbox to speak of. */
export type ToolReach = 'none' | 'sandbox' | 'workspace' | 'asks' | 'listed' | 'yes' | 'host'

export const toolKinds = ['commands', 'write', 'read', 'browser', 'web', 'messages', 'sessions', 'devices', 'gateway'] as const
export type ToolKind = (typeof toolKinds)[number]

/** How many people stand at a door: everybody, those in listed groups or with one secret, those named one by one, nobody so far. */
export type Audience = 'anyone' | 'some' | 'named' | 'nobody'

/** One door to one agent: who may speak to it, and what its tools reach for them. */
export interface ExposureRow {
  /** `telegram`, `telegram (work)`, `gateway`, `webhooks`. */
  readonly door: string
  /** `direct messages`, `groups`, `clients`. */
  readonly way: string
  readonly audience: Audience
  /** Who that is, in a few words. */
  readonly who: string
  readonly agent: string
  readonly tools: Readonly<Record<ToolKind, ToolReach>>
}

/** Who reaches which tools. `problem` says why it could not be worked out. */
export interface Exposure { readonly rows: readonly ExposureRow[]; readonly problem?: string }
