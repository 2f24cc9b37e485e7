import { defineSkillRule } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isHostileClass, isPlaceholderHost, isPlainHttp, isUserContent } from '../../vocabulary/hosts.ts'
import { isOwnHost } from '../../vocabulary/lures.ts'

/** A release of the project that the skill is named after or says it is about, on a code host. */
const isNamesake = (url: string, names: string): boolean => {
  const project = url
    .split('/')
    .slice(3, 5)
    .map(part => part.toLowerCase())
  return (
    isUserContent(url) &&
    /\/releases\/download\//.test(url) &&
    project.some(part => part.length > 3 && names.toLowerCase().includes(part))
  )
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
    const items = new Map<string, Map<string, { value: string; at: (typeof document.frontMatter)[number] }>>()
    for (const entry of document.frontMatter) {
      const install = entry.keyPath.indexOf('install')
      if (install < 0 || typeof entry.value !== 'string') continue
      const id = entry.keyPath.slice(0, install + 2).join('.')
      const item = items.get(id) ?? new Map()
      items.set(id, item.set(String(entry.keyPath[install + 2] ?? ''), { value: entry.value, at: entry }))
    }
    for (const item of items.values()) {
      const url = item.get('url')
      if (url === undefined || !/^[a-z]+:\/\//i.test(url.value)) continue
      const kind = classifyHost(url.value)
      const isOwn = document.homepage !== undefined && isOwnHost(document, url.value)
      if (['well-known', 'loopback', 'private'].includes(kind) || isPlaceholderHost(url.value)) continue
      const severity =
        isHostileClass(kind) || kind === 'shortener' || isPlainHttp(url.value)
          ? 'critical'
          : isOwn || isNamesake(url.value, `${document.name ?? ''} ${document.description ?? ''} ${document.paragraphs.find(one => one.kind === 'heading')?.text ?? ''}`)
            ? 'info'
            : 'warn'
      yield { at: document.at(url.at), subject: hostOf(url.value) ?? url.value, severity, message: `its installer fetches ${url.value}` }
    }
  },
})
