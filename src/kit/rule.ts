import type { Hit, Meta } from '../model/index.ts'
import type { CallView, FileView, FlowView, Node, NodeOf, UseView } from './javascript.ts'
import type { DocumentView } from './markdown.ts'
import type { ManifestView } from './manifest.ts'
import type { PythonView } from './python.ts'
import type { ShellView } from './shell.ts'
import type { TextView } from './text.ts'

/** What a handler gives back: nothing, one hit, or several. */
export type Answer = Hit | Iterable<Hit> | undefined | void

/**
 * A rule over JavaScript and TypeScript. `calls` and `uses` are keyed by API pattern: canonical names such as
 * `child_process.exec`, with `{a,b}` for alternatives and a final `.*` for any member. They see through aliases,
 * computed names and the rest of the disguises; comments, strings and namesakes never reach them.
 */
export interface CodeRule {
  readonly kind: 'code'
  readonly meta: Meta
  /** Raw syntax, for what has no name. */
  readonly on?: { readonly [T in Node['type']]?: (node: NodeOf<T>, file: FileView) => Answer }
  /** A call, `new`, tagged template or `import()` of the named API. */
  readonly calls?: Readonly<Record<string, (call: CallView, file: FileView) => Answer>>
  /** The named API read as a value, called or not. */
  readonly uses?: Readonly<Record<string, (use: UseView, file: FileView) => Answer>>
  /** Once per file, after everything else; for what needs the whole of it. */
  readonly file?: (file: FileView) => Answer
}

/** A rule over flows: the engine finds the paths from `sources` to `sinks`, the rule judges and words each. */
export interface TaintRule {
  readonly kind: 'taint'
  readonly meta: Meta
  /** Names of taints (`rules/vocabulary/sources.ts`). */
  readonly sources: readonly string[]
  /** Names of sinks (`rules/vocabulary/sinks.ts`). */
  readonly sinks: readonly string[]
  readonly judge: (flow: FlowView, file: FileView) => Answer
}

/** A rule over the raw text of any readable file: hidden characters, off-screen code, literal secrets. */
export interface TextRule { readonly kind: 'text'; readonly meta: Meta; readonly text: (text: TextView) => Answer }

/** A rule over package.json and the other files that tools read by themselves. */
export interface ManifestRule { readonly kind: 'manifest'; readonly meta: Meta; readonly manifest: (manifest: ManifestView) => Answer }

/** A rule over shell scripts, fences and script arguments; PowerShell, batch and AppleScript come in the same shape. */
export interface ShellRule { readonly kind: 'shell'; readonly meta: Meta; readonly shell: (script: ShellView) => Answer }

/** A rule over Python. */
export interface PythonRule { readonly kind: 'python'; readonly meta: Meta; readonly python: (file: PythonView) => Answer }

/** A rule over what a skill or another instruction file says to the agent. */
export interface SkillRule { readonly kind: 'skill'; readonly meta: Meta; readonly skill: (document: DocumentView) => Answer }

/** A hit that the engine itself produces (a file that could not be parsed); the rule carries only metadata and page. */
export interface EngineRule { readonly kind: 'engine'; readonly meta: Meta }

export type Rule = CodeRule | TaintRule | TextRule | ManifestRule | ShellRule | PythonRule | SkillRule | EngineRule

export const defineRule = (rule: Omit<CodeRule, 'kind'>): CodeRule => ({ kind: 'code', ...rule })
export const defineTaint = (rule: Omit<TaintRule, 'kind'>): TaintRule => ({ kind: 'taint', ...rule })
export const defineTextRule = (rule: Omit<TextRule, 'kind'>): TextRule => ({ kind: 'text', ...rule })
export const defineManifestRule = (rule: Omit<ManifestRule, 'kind'>): ManifestRule => ({ kind: 'manifest', ...rule })
export const defineShellRule = (rule: Omit<ShellRule, 'kind'>): ShellRule => ({ kind: 'shell', ...rule })
export const definePythonRule = (rule: Omit<PythonRule, 'kind'>): PythonRule => ({ kind: 'python', ...rule })
export const defineSkillRule = (rule: Omit<SkillRule, 'kind'>): SkillRule => ({ kind: 'skill', ...rule })
export const defineEngineRule = (meta: Meta): EngineRule => ({ kind: 'engine', meta })
