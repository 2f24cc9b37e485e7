import type { ShellWord } from '../../kit/index.ts'

export interface Peeled {
  readonly words: readonly ShellWord[]
  readonly prefixes: readonly string[]
  /** `A=b` words after `env`. */
  readonly assignments: readonly ShellWord[]
}

/** `flags` are options that do not begin with a dash. */
interface Wrapper { readonly values?: RegExp; readonly flags?: RegExp; readonly skip?: number }

/** Programs that start another one: options that take a value of their own, and how many plain words stand before the program. */
const wrappers: Readonly<Record<string, Wrapper>> = {
  sudo: { values: /^-[ugpChrtUTDR]$/ },
  doas: { values: /^-[uC]$/ },
  env: { values: /^-[uSC]$/ },
  nohup: {},
  setsid: {},
  exec: { values: /^-a$/ },
  builtin: {},
  command: {},
  time: { values: /^-[fo]$/ },
  nice: { values: /^-n$/ },
  ionice: { values: /^-[cnp]$/ },
  timeout: { values: /^-[ks]$/, skip: 1 },
  gtimeout: { values: /^-[ks]$/, skip: 1 },
  stdbuf: { values: /^-[ioe]$/ },
  unbuffer: {},
  caffeinate: { values: /^-[tw]$/ },
  chronic: {},
  busybox: {},
  proxychains: {},
  proxychains4: {},
  torsocks: {},
  sshpass: { values: /^-[pfdP]$/ },
  xargs: { values: /^-[IinPLdasE]$/ },
  parallel: { values: /^-[jIN]$/ },
  arch: {},
  chroot: { skip: 1 },
  flock: { values: /^-[wE]$/, skip: 1 },
  script: { values: /^-[cq]$/ },
  // Windows: a title may stand before the program.
  start: { flags: /^(?:\/\w+)?$/ },
  xterm: {},
  konsole: {},
  'gnome-terminal': {},
  'x-terminal-emulator': {},
}

const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  ѕ: 's',
  і: 'i',
  ј: 'j',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  ь: 'b',
  к: 'k',
  т: 't',
  г: 'r',
  в: 'b',
  м: 'm',
  н: 'h',
  α: 'a',
  ο: 'o',
  ρ: 'p',
  ν: 'v',
  ι: 'i',
  κ: 'k',
  υ: 'u',
  τ: 't',
  ε: 'e',
  ⅼ: 'l',
  ı: 'i',
  ɡ: 'g',
  ո: 'n',
  ս: 'u',
  օ: 'o',
  հ: 'h',
  ḷ: 'l',
  ｃ: 'c',
  ｕ: 'u',
  ｒ: 'r',
  ｌ: 'l',
}

/** Letters of other alphabets that read as Latin ones, turned into those; invisible characters taken out. */
export const withoutLookAlikes = (text: string): string =>
  /[^\x00-\x7f]/.test(text)
    ? [...text.normalize('NFKC')]
        .map(letter => lookAlikes[letter] ?? letter)
        .join('')
        .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    : text

export const programName = (skeleton: string): string =>
  withoutLookAlikes(skeleton.slice(Math.max(skeleton.lastIndexOf('/'), skeleton.lastIndexOf('\\')) + 1))
    .replace(/\.(?:exe|cmd|bat)$/i, '')
    .toLowerCase()

/** Takes `sudo -u root env A=b nohup curl …` down to `curl …`. */
export function peel(words: readonly ShellWord[]): Peeled {
  const prefixes: string[] = []
  const assignments: ShellWord[] = []
  let rest = words
  while (rest.length > 1 && prefixes.length < 10) {
    const name = programName(rest[0]!.skeleton)
    const wrapper = Object.hasOwn(wrappers, name) ? wrappers[name] : undefined
    // `command -v x` and `time -v` ask or measure; the first runs nothing.
    if (wrapper === undefined || (name === 'command' && /^-[vV]/.test(rest[1]!.skeleton))) break
    const inner = afterOptions(rest, wrapper, assignments)
    if (inner >= rest.length) break
    prefixes.push(name)
    rest = rest.slice(inner)
  }
  return { words: rest, prefixes, assignments }
}

function afterOptions(words: readonly ShellWord[], wrapper: Wrapper, assignments: ShellWord[]): number {
  let at = 1
  for (; at < words.length; at++) {
    const text = words[at]!.skeleton
    if (/^[A-Za-z_]\w*=/.test(text)) assignments.push(words[at]!)
    else if (text === '--') {
      at++
      break
    } else if (!/^-./.test(text) && !wrapper.flags?.test(text)) break
    else if (wrapper.values?.test(text)) at++
  }
  return at + (wrapper.skip ?? 0)
}
