const generatedRegion = /<!-- generated:(\w+) -->[\s\S]*?<!-- \/generated:\1 -->\n*/g
const heading = /^(#+) (.*)$/

/**
 * A page of ours as Markdown for a program that shows Markdown: without the header, whose facts the program has from the catalogue,
 * and without links into this repository. With `section`, only what stands under that heading.
 */
export function pageBody(page: string, section: string | undefined): string {
  const lines = page.replace(generatedRegion, '').split('\n')
  const shown = section === undefined ? lines : under(lines, section)
  return shown.map(withoutLinks).map(withCaption).join('\n').trim()
}

const withoutLinks = (line: string): string => line.replace(/(?<!!)\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1')

/** Our word for an example is one for our tests; people are told in a sentence. */
const withCaption = (line: string): string => line.replace(/^(`{3,}\w*) (.*)$/, (_, fence: string, words: string) => {
  const caption = captions.find(([word]) => words.split(/\s+/).includes(word))?.[1]
  return caption === undefined ? fence : `${caption}\n\n${fence}`
})

const captions = [['hit', 'Reported:'], ['clean', 'Not reported:'], ['miss', 'Not seen, and known to be missed:']] as const

function under(lines: readonly string[], section: string): readonly string[] {
  const isFence = (line: string): boolean => line.startsWith('```')
  const start = lines.findIndex(line => heading.exec(line)?.[2]?.replaceAll('`', '') === section)
  if (start < 0) return []
  const depth = heading.exec(lines[start] ?? '')?.[1]?.length ?? 0
  let isCode = false
  const end = lines.findIndex((line, index) => {
    if (index <= start) return false
    if (isFence(line)) isCode = !isCode
    return !isCode && (heading.exec(line)?.[1]?.length ?? Infinity) <= depth
  })
  return lines.slice(start + 1, end < 0 ? undefined : end)
}
