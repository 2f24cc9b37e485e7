import { isInSpeech, isRefused, isTelling } from '../../kit/index.ts'
import type { DocumentView, Fence, Paragraph } from '../../kit/index.ts'
import type { Language } from '../../model/index.ts'
import type { Embed } from '../analyser.ts'
import { imitated } from '../../../rules/vocabulary/confusables.ts'
import { linesOf } from '../text/lines.ts'
import { ordersAt } from './reported.ts'
import type { HtmlPart } from './view.ts'

const fenceLanguages: Readonly<Record<string, Language>> = {
  sh: 'shell',
  bash: 'shell',
  shell: 'shell',
  zsh: 'shell',
  console: 'shell',
  terminal: 'shell',
  'shell-session': 'shell',
  shellsession: 'shell',
  fish: 'shell',
  command: 'shell',
  cli: 'shell',
  python: 'python',
  py: 'python',
  python3: 'python',
  js: 'javascript',
  javascript: 'javascript',
  jsx: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  node: 'javascript',
  ts: 'typescript',
  typescript: 'typescript',
  tsx: 'typescript',
  powershell: 'powershell',
  ps1: 'powershell',
  pwsh: 'powershell',
  ps: 'powershell',
  bat: 'batch',
  batch: 'batch',
  cmd: 'batch',
  dos: 'batch',
  applescript: 'applescript',
  osascript: 'applescript',
  html: 'html',
  svg: 'svg',
  xml: 'svg',
}

const commands =
  'curl|wget|bash|sh|zsh|python3?|node|npx|npm|pip3?|rm|cat|echo|printf|base64|env|printenv|crontab|launchctl|systemctl|chmod|nc|ncat|ssh|scp|rsync|sudo|eval|source|dd|mkfs|tar|unzip|open|xattr|osascript|openssl|xxd|git|docker|export|mkdir|cp|mv|tee|aws|gh|claude|openclaw|clawdbot|codex'
/** `macOS    curl …`: the system that a line is for, in front of it. */
const system = '(?:[Mm]ac ?OS|[Mm]ac(?:os)?|[Ll]inux|[Ww]in(?:dows)?|[Uu]buntu|[Dd]ebian|WSL|wsl|[Uu]nix)(?: ?[(/+\\w.)]{1,20})?(?:[ \\t]{2,}|:[ \\t]+)'
const systems = new RegExp(`^[ \\t]*${system}`, 'gm')
const startsAsShell = new RegExp(`^[ \\t]*(?:${system})?(?:[$#%>]\\s+)?(?:[A-Z_]+=\\S*\\s+)?(?:/\\S+/)?(?:${commands})\\s`, 'm')
const startsAsPowerShell =
  /^[ \t]*(?:PS [^>]{0,60}>\s*)?(?:iwr|irm|iex|Invoke-\w+|Set-\w+|Start-\w+|New-Object|powershell|\$\w+\s*=\s*(?:New-Object|\(|['"][^\n]*;[^\n]*(?:New-Object|IEX|Invoke-)))/mi
const worthReading =
  /^(?:sudo\s+)?(?:\/(?:usr\/)?(?:local\/)?s?bin\/)?(?=[a-z])(?:curl|wget|bash|sh|zsh|python3?|node|perl|ruby|php|lua|awk|scp|git|docker|make|rm|cat|echo|printf|base64|env|printenv|crontab|launchctl|systemctl|chmod|cmd|pwsh|nc|ncat|rsync|eval|source|dd|mkfs\S*|osascript|openssl|xxd|tar|zip|history|security|defaults|spctl|xattr|set|export|iwr|irm|iex|powershell|certutil|mshta|npx|pip3?|npm|openclaw|claude|mshta|regsvr32|rundll32|msiexec|bitsadmin|find|for|rclone|gh|glab|hub|uvx?|pnpm|yarn|bunx?|dpkg|rpm|gem|code|cursor|codium|windsurf|pg_dump|mysqldump|cargo|go|brew|uvx|pipx|hdiutil|sshpass|op|bw|tee)(?:\s|$)/
/** No one writes this down for another purpose than to have it done: fetched or decoded text run, content sent away. */
const deeds =
  /\|\s*(?:sudo\s+)?(?:(?:ba|z|da)?sh|python3?|node|iex|nc|ncat|curl)\b|\bbase64\s+(?:-d\b|-D\b|--decode)[^\n]{0,80}(?:&&|;|>)|\b(?:curl|wget)\b[^|\n]{0,400}\s(?:-[dFT]\s*\S{0,20}?[@<]|--data\S*[ =]@|--upload-file|--post-file)|\/dev\/tcp\/|\b(?:curl|wget|iwr|irm)\b[^\n]{0,300}https?:[^\n]{0,300}(?:&&|;)\s*(?:sudo\s+)?(?:\.?\/|(?:sh|bash|chmod|installer|open|start|python3?|hdiutil|msiexec|dpkg|node|xattr)\b)|\b(?:iwr|irm)\b[^\n]{0,200}\biex\b|\bpowershell(?:\.exe)?\s+-\w|\biwr\b[^\n]{0,200}-o\b[^\n]{0,200}[;&]/i
const instructs =
  /\b(?:runs?|execut(?:e|es|ing)|running|paste|type|enter|uses?|call|invoke|launch|copy|issue|start|install|fetch|append|add|post|send|collect|first|then|terminal|powershell|command)\b|运行|执行|输入|粘贴|复制|ejecut\w*|corr\w*|führ\w*|ausführen|exécut\w*|lanc\w*|rod[ea]\b|esegui|запусти\w*|выполни\w*|実行|실행|execute/i

/** Code that the text carries and that an agent or a person would run; what is shown as a warning or an example is left alone. */
export function embedsOf(view: DocumentView, html: readonly HtmlPart[]): Embed[] {
  const lines = linesOf(view.text)
  const embeds: Embed[] = []
  const add = (language: Language, text: string, start: number, note: string, verbatim: boolean, end = start + text.length): void => {
    embeds.push({ language, text, span: lines.span(start, end), verbatim, note, ...(view.homepage !== undefined && { homepage: view.homepage }) })
  }
  for (const fence of view.fences) {
    if (!isTelling(fence)) continue
    const language = languageOf(fence)
    if (language === undefined) continue
    const isVerbatim = view.text.startsWith(fence.text, fence.start)
    add(
      language,
      language === 'shell' ? withoutPrompts(fence.text) : fence.text,
      fence.start,
      `${fence.language ?? 'unnamed'} code block`,
      isVerbatim,
      isVerbatim ? fence.start + fence.text.length : fence.end,
    )
  }
  for (const code of view.inlineCode) {
    const paragraph = view.paragraphs[code.paragraph]
    if (!isTelling(code)) continue
    if (view.isAboutSecurity && isNamedOnly(paragraph, code.text)) continue
    // In a text about attacks what is named is no deed; what its own sentences bring about is.
    const isDeed = deeds.test(code.text) && !isForbidden(paragraph, code.text) && (!view.isAboutSecurity || paragraph?.kind === 'paragraph' || isOrdered(paragraph, code.text))
    if (!isDeed && (!worthReading.test(plainLetters(code.text)) || !(isInstructed(paragraph, code.text) || isPlacedAlone(view, paragraph, code.text)))) continue
    const from = code.start + Math.max(0, view.text.slice(code.start, code.end).indexOf(code.text))
    add(
      startsAsPowerShell.test(code.text) ? 'powershell' : 'shell',
      code.text.replace(/^\s*(?:;|&&|\|\|)/, found => ' '.repeat(found.length)).replaceAll('\\|', ' |'),
      from,
      'command in the text',
      view.text.startsWith(code.text, from),
    )
  }
  for (const paragraph of view.paragraphs)
    if (paragraph.stance === 'instruction' || paragraph.stance === 'quotation') embeds.push(...bareCommands(paragraph, lines))
  for (const part of html) add('html', part.text, part.start, 'markup in the text', view.text.startsWith(part.text, part.start), part.end)
  return embeds
}

/** "Look for droppers: `…`", "a command like `…`": named, not ordered. */
const naming = /\b(?:like|such as|e\.g\.|for example|look(?:ing)? for|watch for|search for|droppers?|patterns?|indicators?|signs? of|attackers? (?:\w+ )?(?:use|tell|run|send)\w*|seen as|known as|means?|contains?|holds?|fixtures?|samples?|test files?)\b[^.\n]{0,120}$|\blooks like\b(?:(?!\b(?:run|execute|install|first|then|now|need|must)\b)[^\n]){0,200}$|\b(?:page|site|mail|message|pop-?up|dialog|window) (?:says|asks|tells|claims|shows)\b[^"“«\n]{0,40}["“«][^"”»\n]{0,200}["”»][^\n]{0,12}\b(?:followed by|with|and)\W{0,4}$/i
const isNamedOnly = (paragraph: Paragraph | undefined, code: string): boolean => {
  const at = paragraph?.text.indexOf(code) ?? -1
  return at > 0 && (naming.test(paragraph!.text.slice(Math.max(0, at - 300), at)) || isInSpeech(paragraph!.text, code))
}

const isOrdered = (paragraph: Paragraph | undefined, code: string): boolean => {
  const at = paragraph?.text.indexOf(code) ?? -1
  return at > 0 && paragraph!.stance === 'instruction' && ordersAt(paragraph!.text, at)
}

/** Letters of other alphabets that pass for ASCII ones, so that a command written with them is read at all. */
const plainLetters = (text: string): string => /[\u0370-\u04ff]/.test(text) ? text.replace(/[\u0370-\u04ff]/g, letter => imitated(letter)?.ascii ?? letter) : text

/** A command that stands alone, in a line, an item or a cell, needs no verb; a text about security shows such to beware of, but for tables of what to do. */
const isPlacedAlone = (view: DocumentView, paragraph: Paragraph | undefined, code: string): boolean =>
  paragraph !== undefined && (paragraph.kind === 'cell' || (!view.isAboutSecurity && (paragraph.kind === 'paragraph' || paragraph.kind === 'item'))) && paragraph.text.length < code.length + 20

function isInstructed(paragraph: Paragraph | undefined, code: string): boolean {
  if (paragraph === undefined) return false
  return instructs.test(paragraph.text) && !isForbidden(paragraph, code)
}

function isForbidden(paragraph: Paragraph | undefined, code: string): boolean {
  const at = paragraph?.text.indexOf(code) ?? -1
  return at >= 0 && isRefused(paragraph!.text, at)
}

const runsWhatComes = /\|\s*(?:sudo\s+)?(?:ba|z|da|k)?sh\b|\|\s*(?:iex|python3?|node)\b|<\(\s*curl|-c\s+"\$\(/i

/** A command line that stands in a sentence without being marked as code. */
function bareCommands(paragraph: Paragraph, lines: ReturnType<typeof linesOf>): Embed[] {
  if (!runsWhatComes.test(paragraph.text)) return []
  const bare = paragraph.text.replace(/`[^`]*`/g, code => ' '.repeat(code.length))
  const found = [...bare.matchAll(/\b(?:curl|wget|echo|printf|iwr|irm|bash|sh|zsh|sudo)\s[^\n]{4,2000}/g)].slice(0, 200)
  const meant = found.filter(match => !isRefused(paragraph.text, match.index)).map(([text]) => text)
  // Lines that only look like a command may stand before the one that matters.
  const text = meant.find(one => runsWhatComes.test(one)) ?? meant[0]
  return text === undefined ? [] : [{
    language: /^i[wr]/.test(text) ? 'powershell' : 'shell',
    text: withoutTail(text.replace(/[`’”]+.*$/s, '')),
    span: lines.span(paragraph.start, paragraph.end),
    verbatim: false,
    note: 'command in the text',
  }]
}

/** Prose goes on after the command: "… | bash to continue". */
const withoutTail = (text: string): string =>
  /^.*?\|\s*(?:sudo\s+)?(?:(?:ba|z|da|k)?sh|iex|python3?|node)\b(?:\s+-\S*)*(?=\s+[a-z]+\b[^|]*$)/s.exec(text)?.[0] ?? text

/** A block that no language is given for and that is none: words, put into a box. */
export const isProse = (fence: Pick<Fence, 'language' | 'text'>): boolean =>
  /^(?:text|txt|plain|plaintext|none|md|markdown)?$/.test(fence.language ?? '') && languageOf(fence) === undefined && !/[{};]\s*$/m.test(fence.text)

function languageOf(fence: Pick<Fence, 'language' | 'text'>): Language | undefined {
  const said = fence.language?.split(/[\s,{]/)[0]
  if (said && Object.hasOwn(fenceLanguages, said)) return fenceLanguages[said]
  if (said && !/^(?:text|txt|plain|plaintext|none|code|)$/.test(said)) return undefined
  if (startsAsPowerShell.test(fence.text)) return 'powershell'
  if (startsAsShell.test(fence.text)) return 'shell'
  return /^[ \t]*(?:import \w+|from [\w.]+ import )/m.test(fence.text) && /\w\(/.test(fence.text) ? 'python' : undefined
}

/** `$ command` as shown in a terminal; blanks keep the columns. */
const withoutPrompts = (text: string): string => text.replace(systems, found => ' '.repeat(found.length)).replace(/^([ \t]*)(?:\$|%|❯|➜|>)[ \t]/gm, (found: string) => ' '.repeat(found.length))
