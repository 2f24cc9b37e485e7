import { posix } from 'node:path'
import type { Language } from '../model/index.ts'
import { isManifest } from './manifest/index.ts'

/** What to do with a file: read it as a language, or pass it over for a reason that the ledger shows. */
export type Kind = { readonly language: Language } | { readonly skip: string }

const words = (text: string): readonly string[] => text.split(' ')

const byExtension = <T>(table: Readonly<Record<string, string>>, wrap: (key: string) => T): readonly (readonly [string, T])[] =>
  Object.entries(table).flatMap(([key, extensions]) => words(extensions).map(extension => [extension, wrap(key)] as const))

const languages: Readonly<Record<Exclude<Language, 'manifest' | 'wasm'>, string>> = {
  javascript: 'js mjs cjs jsx',
  typescript: 'ts mts cts tsx',
  markdown: 'md markdown mdx mdc',
  shell: 'sh bash zsh ksh fish command',
  powershell: 'ps1 psm1 psd1',
  batch: 'bat cmd',
  python: 'py pyw',
  applescript: 'applescript',
  html: 'html htm xhtml',
  svg: 'svg',
  native: 'node dll so dylib exe',
}

const skips: Readonly<Record<string, string>> = {
  'source-map': 'map',
  webassembly: 'wasm',
  image: 'png jpg jpeg gif webp avif bmp ico icns tiff psd ai eps',
  font: 'woff woff2 ttf otf eot pfb afm',
  audio: 'mp3 wav ogg flac m4a aac opus mid',
  video: 'mp4 webm mov mkv avi',
  archive: 'zip tar gz tgz bz2 xz zst br 7z rar jar asar deb rpm dmg pkg msi apk whl crx xpi vsix',
  style: 'css scss sass less styl pcss',
  template: 'ejs hbs mustache pug njk liquid vue svelte astro tmpl tpl',
  documentation: 'txt rst adoc pdf docx pptx xlsx tex 1 2 3 7 8',
  data: 'json json5 jsonc ndjson jsonl yaml yml toml xml csv tsv ini conf cfg lock proto graphql gql sql db sqlite dat bin po pot '
    + 'properties plist',
  'other-language': 'c cc cpp cxx h hh hpp rs go java kt scala rb php pl pm lua cs fs swift m mm r jl ex exs erl hs coffee vbs awk tcl '
    + 'class pyc sol vy cairo circom zig nim dart groovy gradle wat wast wgsl glsl vert frag metal cu asm s thrift fbs capnp',
}

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...byExtension(languages, (language): Kind => ({ language: language as Language })),
  ...byExtension(skips, (skip): Kind => ({ skip })),
])

const interpreters: readonly (readonly [RegExp, Language])[] = [
  [/^(?:node|nodejs|bun|deno|zx)$/, 'javascript'],
  [/^(?:tsx|ts-node)$/, 'typescript'],
  [/^(?:sh|bash|zsh|dash|ash|ksh|fish)$/, 'shell'],
  [/^(?:python|pypy|uv)[\d.]*$/, 'python'],
  [/^(?:pwsh|powershell)$/, 'powershell'],
  [/^osascript$/, 'applescript'],
]

/** Lower-case extension without its dot; empty when there is none. */
export const extensionOf = (path: string): string => posix.extname(path).slice(1).toLowerCase()

export const isDeclaration = (path: string): boolean => /\.d\.(?:[\w-]+\.)?[mc]?ts$|\.js\.flow$/i.test(path)

/** What the name alone says; undefined when the contents have to decide. */
export const kindByName = (path: string): Kind | undefined => {
  if (isManifest(path)) return { language: 'manifest' }
  if (isDeclaration(path)) return { skip: 'declaration' }
  if (/\.so(?:\.\d+)+$/.test(path)) return { language: 'native' }
  if (path.includes('.husky/') && extensionOf(path) === '') return { language: 'shell' }
  return kinds.get(extensionOf(path))
}

/** What the first bytes say; undefined when they say nothing. */
export const kindByContent = (bytes: Uint8Array): Kind | undefined => {
  if (isNative(bytes)) return { language: 'native' }
  if (startsWith(bytes, 0x00, 0x61, 0x73, 0x6d)) return { skip: 'webassembly' }
  return startsWith(bytes, 0x23, 0x21) ? kindByShebang(bytes) : undefined
}

const kindByShebang = (bytes: Uint8Array): Kind => {
  const line = Buffer.from(bytes).toString('latin1').split(/[\r\n]/, 1)[0]!.slice(2).trim()
  const programs = line.split(/\s+/).filter(word => !word.startsWith('-') && !word.includes('=')).map(word => posix.basename(word))
  const program = programs[0] === 'env' ? programs[1] : programs[0]
  const found = interpreters.find(([name]) => name.test(program ?? ''))
  return found ? { language: found[1] } : { skip: 'other-language' }
}

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte)

const isNative = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x7f, 0x45, 0x4c, 0x46)
  || startsWith(bytes, 0xcf, 0xfa, 0xed, 0xfe) || startsWith(bytes, 0xce, 0xfa, 0xed, 0xfe)
  || startsWith(bytes, 0xfe, 0xed, 0xfa, 0xce) || startsWith(bytes, 0xfe, 0xed, 0xfa, 0xcf)
  // A universal Mach-O shares its magic with Java classes, whose version stands where the number of architectures is.
  || startsWith(bytes, 0xca, 0xfe, 0xba, 0xbe, 0, 0, 0) && bytes[7]! < 0x2d
  || startsWith(bytes, 0x4d, 0x5a) && bytes.includes(0)

const packet = 188

/** MPEG transport streams share the ending `.ts`: whole packets, each begun by 0x47, and bytes no text has. */
export const isTransportStream = (path: string, size: number, peek: () => Uint8Array): boolean => {
  if (!path.endsWith('.ts') || size === 0 || size % packet !== 0) return false
  const bytes = peek()
  for (let at = 0; at < bytes.length; at += packet) if (bytes[at] !== 0x47) return false
  return bytes.includes(0)
}
