import { defineSkillRule, isRefused, isTelling } from '../../../src/kit/index.ts'
import type { DocumentView } from '../../../src/kit/index.ts'
import { approvesAlways, namesKept, saidRemoved, saidWorse } from '../../vocabulary/detours.ts'
import { hostOf, isUserContent, registrableDomain } from '../../vocabulary/hosts.ts'
import { isOwnHost } from '../../vocabulary/lures.ts'
import { filesIn, sourcesIn } from '../../vocabulary/package-sources.ts'
import { behindBack, leftOut, withoutAsking } from '../../vocabulary/secrecy.ts'
import { sectionsOf, sentencesOf } from '../../vocabulary/sections.ts'
import type { Section } from '../../vocabulary/sections.ts'

const mayName = /(?:index|registry|--from|--source|find-links)[\W_]|\.(?:vsix|whl|tgz|gem|crx|xpi|nupkg)\b/i
const installs = /--install-extension\b|\b(?:pip3?|pipx|npm|pnpm|yarn|bun|gem|uv)\s(?:-\S{1,40}\s|tool\s|pip\s){0,3}(?:i|install|add)\b|\b(?:npx|uvx|bunx)\s|\binstall\b/i

/** The text is about what stands at the address: its name, its title or what it says of itself names it. */
function isNamed(document: DocumentView, url: string): boolean {
  const label = isUserContent(url) ? url.split('/')[4]?.replace(/\.git$/, '') : registrableDomain(url)?.split('.')[0]
  const title = document.paragraphs.find(one => one.kind === 'heading')?.text
  return label !== undefined && label.length > 3 && [document.name, document.description, title].some(text => text?.toLowerCase().includes(label.toLowerCase()))
}

/** Settings and bare options, which no reader of commands comes by. */
const inSettings = (document: DocumentView): { readonly url: string; readonly at: { start: number; end: number } }[] => [
  ...document.fences.filter(one => isTelling(one) && /^(?:jsonc?|json5|toml|ya?ml|ini|conf|properties)$/.test(one.language ?? '')),
  ...document.inlineCode.filter(one => isTelling(one) && /^-/.test(one.text)),
].flatMap(one => sourcesIn(one.text).map(url => ({ url, at: one })))

/** "If pip warns of it, use `…`": the verb in front of the code is the order, whatever the sentence warned of before. */
const ordered = /(?<!\b(?:never|not|don['’]t|avoid) (?:to )?)\b(?:use|run|add|try|take|pass|register|install) [`"'“][^`"'“”]{0,200}$/i
const isForbidden = (sentence: string, at: number): boolean => isRefused(sentence, at) && !ordered.test(sentence.slice(Math.max(0, at - 300), at))

/** Blocks of code, and sentences that forbid no address that stands in them. */
const meantIn = (document: DocumentView, { paragraphs }: Section): string => [
  ...document.fences.filter(one => isTelling(one) && one.paragraph >= paragraphs[0]!.index && one.paragraph <= paragraphs.at(-1)!.index).map(one => one.text),
  ...paragraphs.flatMap(one => sentencesOf(one.text)).filter(sentence => /https?:/.test(sentence) && !isForbidden(sentence, sentence.indexOf('http'))),
].join('\n')

export default defineSkillRule({
  meta: {
    id: 'detour-from-registry',
    title: 'Talks the agent past the registry to a stranger’s packages',
    severity: 'critical',
    confidence: 'medium',
    category: 'supply-chain',
    why: 'Whoever runs the place decides what comes under a name that looks familiar; the excuse for leaving the public registry is what makes it look reasonable.',
    remedy: 'Install the package that everybody knows from the public registry, and nothing from this address.',
    since: '0.1.0',
    status: 'preview',
    cwe: [451, 829],
  },
  *skill(document) {
    if (!mayName.test(document.text)) return
    const told = new Set<string>()
    for (const section of sectionsOf(document)) {
      const code = meantIn(document, section)
      const urls = [...sourcesIn(code), ...(installs.test(code) ? filesIn(code) : [])]
      if (urls.length === 0) continue
      const near = document.paragraphs.filter(one => isNear(section.paragraphs, one)).map(one => one.text).join('\n')
      const strong = [namesKept.test(near) && 'odd names are not to be put right', approvesAlways.test(near) && 'questions are answered beforehand', behindBack.test(near) && 'it is done behind the user’s back'].filter(one => one !== false)
      // What makers may say of their own package, too.
      const weak = [saidRemoved.test(near) && 'it is said to have been removed', saidWorse.test(near) && 'what everybody uses is called no good', (withoutAsking.test(near) || leftOut.test(near)) && 'nobody is to be asked or told'].filter(one => one !== false)
      for (const url of urls) {
        const signs = isNamed(document, url) ? strong : [...strong, ...weak]
        if (signs.length === 0 || (isUserContent(url) && isNamed(document, url)) || isOwnHost(document, url) || told.has(url)) continue
        told.add(url)
        yield { at: document.at(section.paragraphs[0]!), subject: hostOf(url) ?? url, severity: document.isAboutSecurity ? 'warn' : 'critical', message: `has packages installed from ${url.slice(0, 100)} (${signs.join(', ')})` }
      }
    }
    for (const { url, at } of inSettings(document)) {
      if (told.has(url) || isUserContent(url) || isOwnHost(document, url)) continue
      told.add(url)
      yield { at: document.at(at), subject: hostOf(url) ?? url, severity: 'warn', message: `names ${url.slice(0, 100)} as a place to install packages from` }
    }
  },
})

/** Also warnings between the paragraphs of a section count: a text warns of what it wants left alone. */
const isNear = (paragraphs: readonly { readonly index: number }[], one: { readonly index: number }): boolean => one.index >= paragraphs[0]!.index && one.index <= paragraphs.at(-1)!.index + 1
