import { defineSkillRule, type DocumentView, type FrontMatterValue } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isHostileClass, isPlaceholderHost, isPlainHttp, isUserContent } from '../../vocabulary/hosts.ts'
import { isOwnHost } from '../../vocabulary/lures.ts'

/** A release of the project that the skill is named after or says it is about, on a code host. */
const isNamesake = (url: string, names: string): boolean => {
  const project = url
    .split('/')
    .slice(3, 5)
    .map(part => part.toLowerCase())
  return isRelease(url) && project.some(part => part.length > 3 && names.toLowerCase().includes(part))
}

const isRelease = (url: string): boolean => isUserContent(url) && /\/releases(?:\/|$)/.test(url)
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d][\p{L}\d.-]*/gu) ?? []

/** Names that lures give to what they bring; that a text speaks of it proves nothing there. */
const borrowed = /claw|molt|claude|agent|helper|install|setup|driver|provider|core|auth|tool|bridge|runtime|connector/

/** A release of a project that the text calls by its name as a word, as one speaks of what one works with. */
const isSpokenOf = (url: string, document: DocumentView): boolean => {
  const project = url.split('/')[4]?.toLowerCase() ?? ''
  if (!isRelease(url) || project.length < 3 || borrowed.test(project)) return false
  return [document.name ?? '', ...document.paragraphs.map(one => one.text)].some(text => wordsOf(text).some(word => word === project || (word.startsWith(`${project}-`) && text === document.name)))
}

interface Field { readonly value: string; readonly at: FrontMatterValue }

/** A package of a registry that nothing in the skill speaks of: no word of its name stands in the text or in the names of its programs. */
function strangePackage(item: ReadonlyMap<string, Field>, document: DocumentView) {
  const named = item.get('package') ?? item.get('module')
  if (!named || !/^(?:node|npm|pnpm|bun|uv|pip|pipx|go|cargo)$/.test(item.get('kind')?.value ?? '')) return undefined
  const words = named.value.toLowerCase().split(/[^a-z0-9]+/).filter(word => word.length > 2 && !/^(?:cli|com|github|npm|pkg|cmd|main|latest|v?\d+)$/.test(word))
  const told = [document.name, document.description, item.get('bins')?.value, ...[...document.paragraphs, ...document.fences, ...document.inlineCode].map(one => one.text)].join('\n').toLowerCase()
  return words.length === 0 || words.some(word => told.includes(word)) ? undefined
    : { at: document.at(named.at), subject: named.value, severity: 'info' as const, message: `its installer fetches the package ${named.value}, of which the skill says nothing` }
}

export default defineSkillRule({
  meta: {
    id: 'unrelated-installer',
    title: 'Its installer fetches something that does not belong to the skill',
    severity: 'warn',
    confidence: 'medium',
    category: 'supply-chain',
    why: 'The installer in the front matter is offered to the user with one click; a file from a stranger’s host runs with the user’s rights.',
    remedy: 'Install the program from a package manager or its maker instead.',
    since: '0.1.0',
    status: 'stable',
    cwe: [829],
  },
  *skill(document) {
    const items = new Map<string, Map<string, Field>>()
    for (const entry of document.frontMatter) {
      const install = entry.keyPath.indexOf('install')
      if (install < 0 || typeof entry.value !== 'string') continue
      const id = entry.keyPath.slice(0, install + 2).join('.')
      const item = items.get(id) ?? new Map()
      items.set(id, item.set(String(entry.keyPath[install + 2] ?? ''), { value: entry.value, at: entry }))
    }
    for (const item of items.values()) {
      const named = strangePackage(item, document)
      if (named !== undefined) yield named
      const pack = item.get('package')
      const url = item.get('url') ?? (/^https?:/i.test(pack?.value ?? '') ? pack : undefined)
      if (url === undefined || !/^[a-z]+:\/\//i.test(url.value)) continue
      const kind = classifyHost(url.value)
      const isOwn = document.homepage !== undefined && isOwnHost(document, url.value)
      if (['well-known', 'loopback', 'private'].includes(kind) || isPlaceholderHost(url.value)) continue
      const severity =
        isHostileClass(kind) || kind === 'shortener' || isPlainHttp(url.value)
          ? 'critical'
          : isOwn || isNamesake(url.value, `${document.name ?? ''} ${document.description ?? ''} ${document.paragraphs.find(one => one.kind === 'heading')?.text ?? ''}`) || isSpokenOf(url.value, document)
            ? 'info'
            // A release at a code host shows whose it is; a name of which the skill says nothing does not.
            : isUserContent(url.value) || document.homepage !== undefined ? 'warn' : 'critical'
      yield { at: document.at(url.at), subject: hostOf(url.value) ?? url.value, severity, message: `its installer fetches ${url.value}` }
    }
  },
})
