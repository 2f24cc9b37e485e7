import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gather } from '../../src/audit/index.ts'
import type { AuditOptions } from '../../src/audit/index.ts'
import type { Snapshot } from '../../src/model/index.ts'

/** An OpenClaw home to be made. Paths are relative to the home; `{{HOME}}` in a text stands for it. Texts are written as they are, other values as JSON. */
export interface HomeState {
  /** Content of `.openclaw/openclaw.json`. */
  readonly config?: unknown
  readonly env?: Readonly<Record<string, string>>
  readonly folders?: readonly string[]
  readonly files?: Readonly<Record<string, unknown>>
  /** Path → target, both relative to the home. */
  readonly links?: Readonly<Record<string, string>>
  /** Octal modes; files have 0600 and folders 0700 without. */
  readonly modes?: Readonly<Record<string, string>>
}

const configPath = '.openclaw/openclaw.json'

const makeFolder = (home: string, path: string): void => {
  if (path === '.' || path === '') return
  makeFolder(home, dirname(path))
  mkdirSync(join(home, path), { recursive: true, mode: 0o700 })
}

/** Makes a home, hands it over, and takes it away again. */
export const withHome = async <T>(state: HomeState, use: (home: string, env: Readonly<Record<string, string>>) => Promise<T>): Promise<T> => {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'plugvet-home-')))
  const fill = (text: string): string => text.replaceAll('{{HOME}}', home)
  try {
    const files = { ...(state.config === undefined ? {} : { [configPath]: state.config }), ...state.files }
    for (const path of ['.openclaw', ...(state.folders ?? [])]) makeFolder(home, path)
    for (const [path, content] of Object.entries(files)) {
      makeFolder(home, dirname(path))
      writeFileSync(join(home, path), fill(typeof content === 'string' ? content : JSON.stringify(content, null, 2)), { mode: 0o600 })
    }
    for (const [path, target] of Object.entries(state.links ?? {})) symlinkSync(join(home, target), join(home, path))
    for (const [path, mode] of Object.entries(state.modes ?? {})) chmodSync(join(home, path), parseInt(mode, 8))
    return await use(home, { HOME: home, PATH: '', ...Object.fromEntries(Object.entries(state.env ?? {}).map(([name, value]) => [name, fill(value)])) })
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** What an audit sees of such a home. */
export const snapshotOf = (state: HomeState, options: AuditOptions = {}): Promise<Snapshot> =>
  withHome(state, (home, env) => gather({ release: '2026.5.22', ...options, env, cwd: home }))
