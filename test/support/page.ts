import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Nodes } from 'mdast'
import { severities, type Reach, type Severity } from '../../src/model/index.ts'

/** A fenced block of a page, as it stands there. */
export interface Block {
  /** First word of the info string; empty when there is none. */
  readonly language: string
  /** The other words: `hit`, `path=lib/x.js`. */
  readonly words: readonly string[]
  readonly text: string
  /** Line of the opening fence. */
  readonly line: number
  /** Text of the nearest heading above, whatever its level; empty above the first. */
  readonly section: string
  /** The paragraph right above, empty when a block or heading stands there. */
  readonly lead: string
}

export type Verdict = 'hit' | 'clean' | 'miss'
export interface Mark { readonly role: 'source' | 'sink'; readonly file: string; readonly line: number }
export interface Example {
  readonly verdict: Verdict
  readonly files: Readonly<Record<string, string>>
  readonly marks: readonly Mark[]
  readonly line: number
  readonly severity?: Severity
  readonly reach?: Reach
}

export class PageError extends Error {
  constructor(line: number, problem: string) { super(`line ${line}: ${problem}`) }
}

const plainText = (node: Nodes): string => 'value' in node ? node.value : 'children' in node ? node.children.map(plainText).join('') : ''

/** Every fenced block of a page in order; what its words mean is the caller's matter. */
export const readBlocks = (page: string): readonly Block[] => {
  const blocks: Block[] = []
  let section = ''
  let lead = ''
  for (const node of fromMarkdown(page).children) {
    if (node.type === 'heading') section = plainText(node)
    if (node.type === 'code') {
      const words = (node.meta ?? '').split(/\s+/).filter(word => word !== '')
      blocks.push({ language: node.lang ?? '', words, text: node.value, line: node.position?.start.line ?? 0, section, lead })
    }
    lead = node.type === 'paragraph' ? plainText(node) : ''
  }
  return blocks
}

const defaultPaths: Readonly<Record<string, string>> = {
  js: 'index.js', mjs: 'index.mjs', cjs: 'index.cjs', jsx: 'index.jsx', ts: 'index.ts', mts: 'index.mts', cts: 'index.cts', tsx: 'index.tsx',
  md: 'SKILL.md', markdown: 'SKILL.md', sh: 'run.sh', bash: 'run.sh', py: 'main.py', python: 'main.py', ps1: 'run.ps1', powershell: 'run.ps1',
  applescript: 'run.applescript', bat: 'run.bat', batch: 'run.bat', html: 'index.html', svg: 'image.svg', json: 'package.json',
  ini: '.npmrc', gyp: 'binding.gyp',
}
const verdicts: readonly string[] = ['hit', 'clean', 'miss']
const reaches: readonly string[] = ['entry', 'install', 'skill', 'unreached', 'unknown'] satisfies readonly Reach[]
const optionValues: Readonly<Record<string, readonly string[] | undefined>> = { severity: severities, reach: reaches, path: undefined }

const readOptions = ({ words, line }: Block): Readonly<Record<string, string>> => {
  const options: Record<string, string> = {}
  for (const word of words) {
    const [name = '', value] = word.split('=', 2)
    if (value === undefined && verdicts.includes(word)) {
      if ('verdict' in options) throw new PageError(line, `says both ${options['verdict']} and ${word}`)
      options['verdict'] = word
      continue
    }
    if (value === undefined || value === '' || !(name in optionValues)) throw new PageError(line, `does not know the word "${word}"`)
    if (name in options) throw new PageError(line, `says ${name} twice`)
    const allowed = optionValues[name]
    if (allowed && !allowed.includes(value)) throw new PageError(line, `${name} is one of ${allowed.join(', ')}, not ${value}`)
    options[name] = value
  }
  if (!('verdict' in options)) throw new PageError(line, 'says neither hit, clean nor miss')
  return options
}

const splitFiles = ({ text, line }: Block): Readonly<Record<string, string>> => {
  const files: Record<string, string> = {}
  const [before, ...parts] = text.split(/^\/\/ file: /m)
  if (before?.trim() !== '' || parts.length === 0) throw new PageError(line, 'has no "// file: name" on its first line')
  for (const part of parts) {
    const [name = '', ...lines] = part.split('\n')
    if (name.trim() in files) throw new PageError(line, `has two files ${name.trim()}`)
    files[name.trim()] = lines.join('\n').replace(/\n+$/, '')
  }
  return files
}

const markPattern = /^(.*\S)[ \t]+(?:\/\/ (source|sink)|# (source|sink)|<!-- (source|sink) -->)$/

/** Takes the marks out, so that a rule sees the code as its author would have left it. */
const unmark = (file: string, text: string): readonly [string, readonly Mark[]] => {
  const marks: Mark[] = []
  const lines = text.split('\n').map((line, index) => {
    const match = markPattern.exec(line)
    if (!match) return line
    const role = (match[2] ?? match[3] ?? match[4]) as Mark['role']
    marks.push({ role, file, line: index + 1 })
    return match[1] ?? ''
  })
  return [lines.join('\n'), marks]
}

const pathProblem = (path: string): string | undefined =>
  path === '' || path.startsWith('/') || path.split('/').some(part => part === '' || part === '.' || part === '..')
    ? `"${path}" is no path inside the example` : undefined

const readExample = (block: Block): Example => {
  const { line, language } = block
  const { verdict, path, severity, reach } = readOptions(block)
  if (language === 'files' && path !== undefined) throw new PageError(line, 'names its files inside; path= is for a single file')
  if (verdict !== 'hit' && (severity !== undefined || reach !== undefined)) throw new PageError(line, 'expects no hit, so severity= and reach= say nothing')
  if (verdict === 'miss' && !/[.:]$/.test(block.lead)) throw new PageError(line, 'is a miss without the sentence above it that says why')
  const fallback = defaultPaths[language]
  if (language !== 'files' && path === undefined && fallback === undefined) throw new PageError(line, `needs path=, since "${language}" has no usual file`)
  const marked = language === 'files' ? splitFiles(block) : { [path ?? fallback ?? '']: block.text }
  const files: Record<string, string> = {}
  const marks: Mark[] = []
  for (const [name, text] of Object.entries(marked)) {
    const problem = pathProblem(name)
    if (problem) throw new PageError(line, problem)
    const [clear, found] = unmark(name, text)
    files[name] = `${clear}\n`
    marks.push(...found)
  }
  if (verdict !== 'hit' && marks.length > 0) throw new PageError(line, 'marks a source or sink where no hit is expected')
  if (Object.values(files).every(text => text.trim() === '')) throw new PageError(line, 'is empty')
  return {
    verdict: verdict as Verdict, files, marks, line,
    ...(severity !== undefined && { severity: severity as Severity }), ...(reach !== undefined && { reach: reach as Reach }),
  }
}

/** The examples of a rule's page. A fence with no word but its language is prose. */
export const readExamples = (page: string): readonly Example[] => {
  const examples: Example[] = []
  const seen = new Map<string, number>()
  for (const block of readBlocks(page)) {
    if (verdicts.includes(block.language)) throw new PageError(block.line, `has no language before "${block.language}"`)
    if (block.words.length === 0 && block.language !== 'files') continue
    const example = readExample(block)
    const key = JSON.stringify(example.files)
    const twin = seen.get(key)
    if (twin !== undefined) throw new PageError(block.line, `repeats the example of line ${twin}`)
    seen.set(key, block.line)
    examples.push(example)
  }
  const count = (verdict: Verdict): number => examples.filter(example => example.verdict === verdict).length
  if (count('hit') === 0) throw new PageError(1, 'the page has no hit')
  if (count('clean') < 2) throw new PageError(1, 'the page has fewer than two clean examples')
  return examples
}
