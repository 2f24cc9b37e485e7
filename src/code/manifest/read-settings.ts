import type { DuplicateKey } from '../../kit/index.ts'
import type { Document } from './document.ts'

type Form = 'npm' | 'yarn' | 'git'

const forms: Readonly<Record<Form, RegExp>> = {
  npm: /^([^=]+)(?:=(.*))?$/,
  // Old yarn parts key and value by a blank, new yarn by a colon; only settings at the margin run anything.
  yarn: /^("[^"]*"|[\w@/.-]+):?\s+(.*)$/,
  git: /^([A-Za-z][\w-]*)(?:\s*=\s*(.*))?$/,
}

/**
 * Settings that stand one to a line: .npmrc, .yarnrc, .yarnrc.yml and git's config, whose sections become part of the key
 * (`core.fsmonitor`). A key without value is `true`. npm knows no sections: what stands in one is not read.
 */
export const readSettings = (text: string, form: Form): Document => {
  const value: Record<string, unknown> = Object.create(null)
  const places = new Map<string, readonly [number, number]>()
  const all = new Map<string, unknown[]>()
  let section = ''
  let offset = 0
  for (const whole of text.split('\n')) {
    const start = offset
    offset += whole.length + 1
    const line = whole.replace(/^\uFEFF/, '').trim()
    const header = /^\[([^\s"\]]*)(?:\s+"([^"]*)")?\s*\]$/.exec(line)
    if (header && form === 'npm') break
    if (header) section = header[2] === undefined ? `${header[1]}.` : `${header[1]}.${header[2]}.`
    const match = header || /^[;#]/.test(line) || form === 'yarn' && /^\s/.test(whole) ? null : forms[form].exec(line)
    if (!match) continue
    const key = section + unquote(match[1]!.trim()).replace(/\[\]$/, '')
    const setting = match[2] === undefined ? 'true' : unquote(match[2].trim())
    value[key] = setting
    const seen = all.get(key)
    if (seen) seen.push(setting)
    else all.set(key, [setting])
    const from = start + whole.indexOf(line)
    places.set(key, [from, from + line.length])
  }
  const duplicates: DuplicateKey[] = [...all].filter(([, values]) => values.length > 1).map(([key, values]) => ({ keyPath: [key], values }))
  return { value, problem: undefined, duplicates, computed: [], locate: ([key]) => places.get(String(key)) ?? [0, 0] }
}

const unquote = (text: string): string => text.length > 1 && /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text
