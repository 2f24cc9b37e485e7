import type { Analysis, Embed } from './analyser.ts'

const [maxBlocks, maxLength, maxFiles] = [60, 6_000, 40]

/** How a block leaves a file behind: a redirection, an option for it, the end of an address, an archive. */
const leaves = [
  /(?:>{1,2}|\s-{1,2}(?:o|O|output|outfile|output-document)[ =])[ \t]{0,4}["']?([\w.~/$-]{3,80})/gi,
  /\bhttps?:\/\/[^\s"'|;&]{3,300}\/([\w.-]{3,80})(?=["'\s]|$)/gi,
  /\b(?:tar|zip|bundle create)\b[^\n|;&]{0,60}?\s["']?([\w.~/$-]{1,80}\.(?:tgz|tar(?:\.\w{2,3})?|zip|bundle))\b/gi,
]
/** Every project has them, so that they tie nothing to anything. */
const common = /^(?:.{0,60}\/)?(?:null|\d|stdout|stderr|readme(?:\.\w+)?|package\.json|\.env(?:\.\w+)?|\.gitignore|\.?(?:ba|z)shrc|requirements\.txt|(?:config|output|result|index|main|test)(?:\.\w+)?|latest|download|install)$/i

/** The file is a word of the text, with or without the folder that it lies in. */
function names(text: string, file: string): boolean {
  for (let at = text.indexOf(file); at >= 0; at = text.indexOf(file, at + 1))
    if (!/[\w.-]/.test(text[at - 1] ?? ' ') && !/^(?:[\w-]|\.\w)/.test(text.slice(at + file.length, at + file.length + 2))) return true
  return false
}

/**
 * Blocks of one document that hang together: a file that one leaves is named by a later one. Each alone may be harmless, so they
 * are read once more as one script, which stands where the last of them does.
 */
export function sequelOf(embeds: readonly Embed[]): Embed | undefined {
  const blocks = embeds.filter(one => one.language === 'shell' && one.text.length <= maxLength).slice(0, maxBlocks)
  if (blocks.length < 2) return undefined
  const tied = new Set<Embed>()
  const files = new Map<string, Embed>()
  for (const block of blocks) {
    for (const [file, from] of files) if (names(block.text, file)) tied.add(from).add(block)
    for (const match of leaves.flatMap(pattern => [...block.text.matchAll(pattern)])) {
      const file = match[1]!.replace(/^\.\//, '')
      if (files.size < maxFiles && !common.test(file) && !files.has(file)) files.set(file, block)
    }
  }
  const parts = blocks.filter(one => tied.has(one))
  const last = parts.at(-1)
  return last && { ...last, text: parts.map(one => one.text).join('\n'), verbatim: false, note: `${parts.length} blocks that hand on a file` }
}

/** Lists of what a script does at all, which the blocks have given already. */
const lists = /^shell-(?:program|network|file-write)$/

/** What was not said of the blocks one by one. */
export const onlyNew = (hits: Analysis['hits'], before: Analysis['hits']): Analysis['hits'] => {
  const said = new Set(before.map(([id, { message }]) => `${id} ${message}`))
  return hits.filter(([id, { message }]) => !lists.test(id) && !said.has(`${id} ${message}`))
}
