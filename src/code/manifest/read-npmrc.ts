import type { DuplicateKey } from '../../kit/index.ts'
import type { Document } from './document.ts'

const line = /^[ \t]*([^\s=;#[\]][^=\r\n]*?)[ \t]*(?:=[ \t]*(.*?))?[ \t]*$/

/** Settings of an .npmrc: `key = value` lines; a key without value is `true`. Sections are npm's dead ends and end the reading. */
export const readNpmrc = (text: string): Document => {
  const value: Record<string, unknown> = Object.create(null)
  const places = new Map<string, readonly [number, number]>()
  const all = new Map<string, unknown[]>()
  let offset = 0
  for (const one of text.split('\n')) {
    const start = offset
    offset += one.length + 1
    const bare = one.replace(/\r$/, '').replace(/^\uFEFF/, '')
    if (/^\s*\[[^\]]*\]\s*$/.test(bare)) break
    const match = /^\s*[;#]/.test(bare) ? null : line.exec(bare)
    if (!match) continue
    const key = unquote(match[1] ?? '').replace(/\[\]$/, '')
    const setting = match[2] === undefined ? 'true' : unquote(match[2])
    value[key] = setting
    all.set(key, [...all.get(key) ?? [], setting])
    places.set(key, [start + (one.length - one.trimStart().length), start + bare.trimEnd().length])
  }
  const duplicates: DuplicateKey[] = [...all].filter(([, values]) => values.length > 1).map(([key, values]) => ({ keyPath: [key], values }))
  return { value, problem: undefined, duplicates, computed: [], locate: ([key]) => places.get(String(key)) ?? [0, 0] }
}

const unquote = (text: string): string => /^(["']).*\1$/.test(text) && text.length > 1 ? text.slice(1, -1) : text
