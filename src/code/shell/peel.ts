import type { ShellWord } from '../../kit/index.ts'

export interface Peeled {
  readonly words: readonly ShellWord[]
  readonly prefixes: readonly string[]
  /** `A=b` words after `env`. */
  readonly assignments: readonly ShellWord[]
}

/** Programs that start another one: options that take a value of their own, and how many plain words stand before the program. */
const wrappers: Readonly<Record<string, { values?: RegExp; skip?: number }>> = {
  sudo: { values: /^-[ugpChrtUTDR]$/ }, doas: { values: /^-[uC]$/ }, env: { values: /^-[uSC]$/ }, nohup: {}, setsid: {}, exec: { values: /^-a$/ }, builtin: {},
  command: {}, time: { values: /^-[fo]$/ }, nice: { values: /^-n$/ }, ionice: { values: /^-[cnp]$/ }, timeout: { values: /^-[ks]$/, skip: 1 },
  gtimeout: { values: /^-[ks]$/, skip: 1 }, stdbuf: { values: /^-[ioe]$/ }, unbuffer: {}, caffeinate: { values: /^-[tw]$/ }, chronic: {}, busybox: {}, proxychains: {}, proxychains4: {},
  torsocks: {}, xargs: { values: /^-[IinPLdasE]$/ }, parallel: { values: /^-[jIN]$/ }, arch: {}, chroot: { skip: 1 }, flock: { values: /^-[wE]$/, skip: 1 }, script: { values: /^-[cq]$/ },
}

export const programName = (skeleton: string): string =>
  skeleton.slice(Math.max(skeleton.lastIndexOf('/'), skeleton.lastIndexOf('\\')) + 1).replace(/\.(?:exe|cmd|bat)$/i, '').toLowerCase()

/** Takes `sudo -u root env A=b nohup curl …` down to `curl …`. */
export function peel(words: readonly ShellWord[]): Peeled {
  const prefixes: string[] = []
  const assignments: ShellWord[] = []
  let rest = words
  while (rest.length > 1 && prefixes.length < 10) {
    const name = programName(rest[0]!.skeleton)
    const wrapper = wrappers[name]
    // `command -v x` and `time -v` ask or measure; the first runs nothing.
    if (wrapper === undefined || (name === 'command' && /^-[vV]/.test(rest[1]!.skeleton))) break
    const inner = afterOptions(rest, wrapper, assignments)
    if (inner >= rest.length) break
    prefixes.push(name)
    rest = rest.slice(inner)
  }
  return { words: rest, prefixes, assignments }
}

function afterOptions(words: readonly ShellWord[], wrapper: { values?: RegExp; skip?: number }, assignments: ShellWord[]): number {
  let at = 1
  for (; at < words.length; at++) {
    const text = words[at]!.skeleton
    if (/^[A-Za-z_]\w*=/.test(text)) assignments.push(words[at]!)
    else if (text === '--') { at++; break }
    else if (!/^-./.test(text)) break
    else if (wrapper.values?.test(text)) at++
  }
  return at + (wrapper.skip ?? 0)
}
