import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('../../', import.meta.url).pathname
const most = 6_000

/** Texts of our own corpus with such endings, short ones first, as what a loop starts from. */
export function corpusTexts(ending: RegExp, count: number, under = 'corpus'): readonly string[] {
  return readdirSync(join(root, under), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && ending.test(entry.name))
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .filter(text => text.length > 0 && text.length <= most)
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .filter((_, index, all) => index % Math.max(1, Math.floor(all.length / count)) === 0)
    .slice(0, count)
}

/** The examples of a rule's page in one language. */
export function pageTexts(fence: RegExp, count: number): readonly string[] {
  return corpusTexts(/\.md$/, 1_000, 'rules').flatMap(text => [...text.matchAll(/^(`{3,})(\S*)[^\n]*\n([\s\S]*?)^\1\s*$/gm)].filter(([, , language]) => fence.test(language ?? '')).map(([, , , body]) => body!))
    .filter((text, index, all) => text.length < most && index % Math.max(1, Math.floor(all.length / count)) === 0)
    .slice(0, count)
}
