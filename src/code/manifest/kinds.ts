import type { ManifestKind } from '../../kit/index.ts'
import type { Document } from './document.ts'
import { readGyp } from './read-gyp.ts'
import { readJson } from './read-json.ts'
import { readSettings } from './read-settings.ts'

interface Form {
  readonly kind: ManifestKind
  /** Folders that belong to the name; the commands inside run in the folder above them. */
  readonly pattern: RegExp
  readonly read: (text: string) => Document
}

const json = (text: string): Document => readJson(text, { comments: false })
const jsonc = (text: string): Document => readJson(text, { comments: true })

const forms: readonly Form[] = [
  { kind: 'package', pattern: /(?:^|\/)package\.json$/, read: json },
  { kind: 'plugin', pattern: /(?:^|\/)openclaw\.plugin\.json$/, read: json },
  { kind: 'agent', pattern: /(?:^|\/)\.(?:claude|gemini|qwen)\/settings(?:\.local)?\.json$/, read: jsonc },
  { kind: 'agent', pattern: /(?:^|\/)\.(?:cursor|kiro|codex|claude-plugin|cursor-plugin|codex-plugin)\/(?:settings\/)?(?:mcp|hooks)\.json$/, read: jsonc },
  { kind: 'agent', pattern: /(?:^|\/)\.vscode\/mcp\.json$/, read: jsonc },
  { kind: 'agent', pattern: /(?:^|\/)hooks\/hooks\.json$/, read: json },
  { kind: 'agent', pattern: /(?:^|\/)\.?mcp\.json$/, read: jsonc },
  { kind: 'bundle', pattern: /(?:^|\/)(?:\.(?:codex|claude|cursor)-plugin\/)?(?:plugin|marketplace)\.json$/, read: json },
  { kind: 'gyp', pattern: /\.gypi?$/, read: readGyp },
  { kind: 'npmrc', pattern: /(?:^|\/)\.npmrc$/, read: text => readSettings(text, 'npm') },
  { kind: 'yarnrc', pattern: /(?:^|\/)\.yarnrc(?:\.yml)?$/, read: text => readSettings(text, 'yarn') },
  { kind: 'git', pattern: /(?:^|\/)\.git(?:\/modules\/.+)?\/config$/, read: text => readSettings(text, 'git') },
  { kind: 'tasks', pattern: /(?:^|\/)\.vscode\/tasks\.json$/, read: jsonc },
  { kind: 'tasks', pattern: /\.code-workspace$/, read: jsonc },
  { kind: 'tasks', pattern: /(?:^|\/)\.vscode\/(?:settings|launch)\.json$/, read: jsonc },
  { kind: 'container', pattern: /(?:^|\/)\.devcontainer(?:\/[^/]+)?\/devcontainer\.json$|(?:^|\/)\.devcontainer\.json$/, read: jsonc },
  { kind: 'clawhub', pattern: /(?:^|\/)\.clawhub\/(?:origin|lock)\.json$/, read: json },
]

/** How to read the manifest at this path; undefined when the path is none. */
export const formOf = (path: string): Form | undefined => forms.find(form => form.pattern.test(path))

/** Whether some tool reads the file at this path by itself. */
export const isManifest = (path: string): boolean => formOf(path) !== undefined

/** Base name, with a folder that belongs to it: `package.json`, `.vscode/tasks.json`. */
export const manifestName = (path: string): string => /(?:^|\/)((?:\.[^/]+\/(?:settings\/)?|hooks\/)?[^/]+)$/.exec(path)?.[1] ?? path

/** The folder in which commands and relative paths of a manifest are meant, from the manifest's own folder: `''`, or `../` for `.vscode/tasks.json`. */
export const upward = (path: string): string => '../'.repeat(manifestName(path).split('/').length - 1)
