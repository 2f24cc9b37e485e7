import type { ShellCommand, ShellView } from '../../src/kit/index.ts'
import { classifyHost, hostOf, isCheapName, isForeign, isHostileClass, isPlaceholderHost } from './hosts.ts'
import { isMakersPlace } from './makers.ts'

const installers = /^(?:brew|go|pip3?|pipx|uv|uvx|python3?|npm|npx|pnpm|pnpx|yarn|bun|bunx|gem|cargo|poetry|pdm|conda|mamba|easy_install|dotnet|nuget|luarocks)$/
const verbs = /^(?:install|add|i|tool|tap|get|run|dlx|exec|x|config|set|env|source|sources|sync|-m)$/
const flag = /^(?:-i|--index(?:-url)?|--extra-index-url|--extra-index|--registry|--source|--default-index|-f|--find-links|--add|--channel|--server)$/
const joined = /^(?:--index(?:-url)?|--extra-index-url|--registry|--source|--default-index|--find-links|--channel|--server)=(.+)$/
/** Settings that stand in the environment. */
const variables = /^(?:npm_config_registry|NPM_CONFIG_REGISTRY|YARN_(?:NPM_)?REGISTRY(?:_SERVER)?|BUN_CONFIG_REGISTRY|PIP_(?:EXTRA_)?INDEX_URL|PIP_FIND_LINKS|UV_(?:(?:EXTRA_)?INDEX(?:_URL)?|DEFAULT_INDEX|FIND_LINKS)|GOPROXY|CARGO_REGISTRIES_\w{1,40}_INDEX)$/
/** Mirrors that whole countries install from, and houses where companies keep their packages. */
const mirrors = /(?:^|\.)(?:npmmirror\.com|taobao\.org|tuna\.tsinghua\.edu\.cn|ustc\.edu\.cn|sjtu\.edu\.cn|douban(?:io)?\.com|huaweicloud\.com|myhuaweicloud\.com|bfsu\.edu\.cn|tencentyun\.com|163\.com|cnpmjs\.org|jfrog\.io|pkg\.dev|codeartifact\.\S+|pkg\.github\.com|gemfury\.com|fury\.io|cloudsmith\.io|gitlab\.com|anaconda\.org|repoforge\.io|goproxy\.(?:io|cn)|packagecloud\.io|myget\.org|visualstudio\.com|flashinfer\.ai|pyg\.org|greensock\.com|gsap\.com|kendo\.com|tiptap\.dev|contribsys\.com|clarifai\.com|launchpadcontent\.net)$/

type Words = Pick<ShellCommand, 'name' | 'args'>

/** Sources outside of every registry: a tap, a repository, a module path. */
function sourceOf(name: string, words: readonly string[]): string | undefined {
  if (name === 'go' && words[0] === 'env') return words.flatMap(word => /^GOPROXY=(https?:[^,|\s]+)/.exec(word)?.[1] ?? [])[0]
  const line = words.join(' ')
  if (name === 'brew' && words[0] === 'tap') return words.find(word => /^https?:/i.test(word))
  if (name === 'cargo' && /^install\b/.test(line)) return words[words.indexOf('--git') + 1]?.match(/^https?:\S+/)?.[0]
  if (name === 'go' && /^(?:install|run|get)\b/.test(line)) {
    // Many makers lend their own name to a module, so only a name that costs nothing stands out.
    const path = words.slice(1).find(word => /^[\w-]+(?:\.[\w-]+)+\/\S+/.test(word))
    return path && (isCheapName(path) || isHostileClass(classifyHost(path))) ? `https://${path.split('@')[0]!}` : undefined
  }
  return words.flatMap(word => /^(?:[\w.-]{1,80}@)?git\+(https?:\/\/\S+)/.exec(word)?.[1] ?? [])[0]
}

/** The program that settings of an agent start: `claude mcp add x -- npx …`, `codex mcp add x uvx …`. */
function inner({ name, args }: Words): { name: string; words: string[] } {
  const words = args.map(arg => arg.skeleton)
  if (installers.test(name) || !words.slice(0, 3).some(word => /^(?:mcp|mcp-add|acp|plugins?)$/.test(word))) return { name, words }
  const line = words.flatMap(word => (/^(?:npx|uvx|bunx|pnpx|pipx|npm|pnpm|uv)\s/.test(word) ? word.split(/\s/) : word))
  const at = line.findIndex(word => installers.test(word))
  return at < 0 ? { name, words } : { name: line[at]!, words: line.slice(at + 1) }
}

/** The index that a command is told to take packages from, or the place outside of all indexes. */
export function packageSource(command: Words): string | undefined {
  const { name, words } = inner(command)
  if (!installers.test(name) || !(/^(?:npx|uvx|bunx|pnpx)$/.test(name) || words.some(word => verbs.test(word)))) return undefined
  const source = sourceOf(name, words)
  if (source !== undefined) return source
  const at = words.findIndex(word => flag.test(word))
  const given = words.flatMap(word => joined.exec(word)?.[1] ?? [])[0] ?? (at >= 0 ? words[at + 1] : undefined)
  const set = words.some(word => /^(?:set|source|sources|repositories)$/.test(word)) ? words.find(word => /^(?:[\w.-]{0,40}registry=)?https?:/.test(word))?.replace(/^registry=/, '') : undefined
  return [given, set].map(word => word?.replace(/^[\w-]{1,40}=(?=https?:)/, '')).find(word => word !== undefined && /^https?:\/\//i.test(word))
}

/** Indexes that a script sets in the environment for what it installs. */
export const sourcesSet = ({ program }: Pick<ShellView, 'program'>): readonly { readonly name: string; readonly url: string; readonly at: { readonly start: number; readonly end: number } }[] =>
  [...program.assignments, ...program.commands.flatMap(one => one.assignments)].flatMap(({ name, value }) => {
    const url = variables.test(name) ? value && /^https?:\/\/[^\s,|]+/i.exec(value.skeleton)?.[0] : undefined
    return url === undefined || value === undefined ? [] : [{ name, url, at: value }]
  })

/** Neither a public registry, nor a mirror of one, nor a house of a known maker. */
export const isStrangeSource = (url: string): boolean =>
  !['well-known', 'loopback', 'private', 'computed'].includes(classifyHost(url)) && !isPlaceholderHost(url) && !isMakersPlace(url) && !mirrors.test(hostOf(url) ?? '') && !isReaders(url)

/** `npm.company.com`, `pypi.your-org.com`: the reader is to put the own name there. */
const isReaders = (url: string): boolean => /(?:^|[.-])(?:(?:your|my|our|the|some)-?\w{0,20}|company|acme|corp|internal|contoso|example)\.[a-z]{2,4}$/i.test(hostOf(url) ?? '')

const written = /(?:--(?:extra-)?index(?:-url)?|--default-index|--registry|--find-links|--from|--source)["']?[\s,=]{1,4}["']?(?:git\+)?(https?:\/\/[^\s"'`<>),\]]{4,300})|["']?\b(?:npm_config_registry|NPM_CONFIG_REGISTRY|PIP_(?:EXTRA_)?INDEX_URL|UV_(?:EXTRA_)?INDEX(?:_URL)?|UV_DEFAULT_INDEX|BUN_CONFIG_REGISTRY)\b["']?[ ]?[:=][ ]?["']?(https?:\/\/[^\s"'`<>),\]]{4,300})/gi

/** Sources of packages that any text names by an option or a setting: a line of code, a word in a sentence, settings in JSON. */
export const sourcesIn = (text: string): string[] =>
  [...text.slice(0, 20_000).matchAll(written)].map(match => (match[1] ?? match[2])!.replace(/[.;:]{1,4}$/, '')).filter(url => isStrangeSource(url))

/** A package of a registry as a bare file. */
const packageFile = /https?:\/\/[^\s"'`<>)]{4,300}\.(?:vsix|whl|tgz|gem|crx|xpi|nupkg)(?=["'`\s)>?#]|$)/gi
/** Packages as bare files at a stranger's address. */
export const filesIn = (text: string): string[] =>
  [...text.slice(0, 20_000).matchAll(packageFile)].map(([url]) => url).filter(url => isForeign(url) && !isMakersPlace(url))
