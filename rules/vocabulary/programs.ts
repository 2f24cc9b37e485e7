import type { DocumentView, Link } from '../../src/kit/index.ts'
import { hostOf, registrableDomain } from './hosts.ts'

/** Commands that say nothing of whose program is used, and names that a dropper borrows. */
const everyday =
  /^(?:curl|wget|bash|zsh|node|npm|npx|pnpm|yarn|bun|pip3?|pipx|uvx?|python3?|brew|apt|apt-get|sudo|git|echo|cat|mkdir|export|source|docker|open|start|chmod|xattr|unzip|tar|test|grep|sed|find|rm|mv|cp|set|cd|ls|jq|for|while|then|done|import|const|from|openclaw|clawdbot|clawhub|moltbot|claude|codex|cursor|powershell|iwr|iex|install|setup|download|releases?|latest|https?|windows|macos|linux|app|apps|cli|tool|github|gitlab|com|raw|main|master|blob|the|here|this|page|official|site|link|get|skill|agent|bot|core|start|helper|client|engine|runtime|bridge|driver|service|server|tools?|utils?|native|desktop|connector|module)$/

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z][a-z0-9-]{2,40}/g) ?? []

const usedIn = new WeakMap<DocumentView, ReadonlySet<string>>()

/** The programs that the document's own code calls, lines that only fetch or install left out. */
function programsOf(document: DocumentView): ReadonlySet<string> {
  const known = usedIn.get(document)
  if (known) return known
  const found = new Set<string>()
  usedIn.set(document, found)
  const lines = [...document.fences.flatMap(one => one.text.slice(0, 20_000).split('\n')), ...document.inlineCode.map(one => one.text)]
  for (const line of lines.slice(0, 5_000)) {
    const words = line.trim().replace(/^(?:[$>#%]\s+|sudo\s+)/, '').split(/\s+/).slice(0, 2)
    const [first, second] = words
    for (const [, name] of line.matchAll(/\b(?:brew|apt|apt-get|dnf|yum|choco|winget|scoop|pacman|snap|port|apk) (?:install|add|-S)(?: (?:-\S+|--cask))* ([a-z][\w.@-]{2,40})/g)) found.add(name!.toLowerCase())
    if (first === undefined || second === undefined || !/^(?:\.\/)?[a-z][\w.-]{2,40}$/i.test(first)) continue
    // Asking for its version uses nothing: a made-up program is "checked" that way.
    if (/^(?:-v|-V|--?version|version|--help)$/.test(second)) continue
    const name = first.replace(/^\.\//, '').replace(/\.(?:exe|py|sh|js)$/i, '').toLowerCase()
    if (!everyday.test(name)) found.add(name)
  }
  for (const { keyPath, value } of document.frontMatter)
    if (keyPath.includes('bins') || keyPath.includes('anyBins')) for (const name of wordsOf(String(value))) found.add(name)
  return found
}

const bare = (name: string): string => name.replace(/[^a-z0-9]/g, '')

/** Whether the document later calls what is to be had at the address, going by names: makers call their program after themselves. */
export function isUsed(document: DocumentView, { url, text }: Pick<Link, 'url' | 'text'>): boolean {
  const host = hostOf(url) ?? ''
  const path = url.split(/[?#]/)[0]!.split('/').slice(3)
  const names = [...wordsOf(host.replaceAll('.', ' ')), ...path.flatMap(wordsOf), ...wordsOf(text)].filter(name => !everyday.test(name)).map(bare)
  return [...programsOf(document)].map(bare).some(program => names.some(name => name === program || (program.length > 3 && name.includes(program)) || (name.length > 3 && program.includes(name)) || (name.length > 5 && program.length > 5 && name.slice(0, 6) === program.slice(0, 6))))
}

/** A link whose words are one address and whose target is another's. */
export function showsAnother({ url, text }: Pick<Link, 'url' | 'text'>): string | undefined {
  const shown = /^\W{0,3}((?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?)\W{0,3}$/i.exec(text.trim())?.[1]
  if (shown === undefined || /\.(?:md|js|ts|py|sh|json|txt|ya?ml|html?|zip|exe|dmg|app|io\.js)$/i.test(shown.split('/')[0]!)) return undefined
  const domain = registrableDomain(shown)
  const target = registrableDomain(url)
  return domain !== undefined && target !== undefined && domain !== target ? shown : undefined
}

const known =
  /^\W{0,3}(?:the )?(?:latest |official )?(?:python|node(?:\.?js)?|ffmpeg|git|docker|docker desktop|(?:google )?chrome|firefox|java|jdk|vs ?code|visual studio code|homebrew|go|rust|ollama|openclaw|clawhub|claude|chatgpt|metamask|phantom|ledger live|telegram|discord|slack|zoom|notion|obsidian)(?: \d[\d.]*)?\W{0,3}$/i

/** A link that is called like a program everybody knows and leads to a file that does not come from its makers. */
export const posesAs = ({ url, text, kind }: Pick<Link, 'url' | 'text'> & { readonly kind: string }): boolean =>
  kind !== 'page' && known.test(text) && !/^https?:\/\/github\.com\//.test(url)
