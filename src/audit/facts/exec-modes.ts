export interface ExecPolicy { readonly security: string; readonly ask: string }

/** What the modes of newer releases stand for; `auto` also lets a reviewer answer. */
export const execModes: Readonly<Record<string, ExecPolicy>> = {
  deny: { security: 'deny', ask: 'off' }, allowlist: { security: 'allowlist', ask: 'off' }, ask: { security: 'allowlist', ask: 'on-miss' },
  auto: { security: 'allowlist', ask: 'on-miss' }, full: { security: 'full', ask: 'off' },
}
