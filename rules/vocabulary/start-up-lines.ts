import { isForeign } from './hosts.ts'
import { scriptAddress } from './lures.ts'
import { isMakersPlace } from './makers.ts'

/** In the shell itself, no file in between: `eval "$(curl …)"`, `source <(curl …)`, `curl … | source /dev/stdin`. */
const evaluations = [
  /\b(?:eval|source)\s["']?(?:\$\(|`|<\(|\()\s?(?:command\s|\/usr\/bin\/)?(?:curl|wget|fetch)\b[^\n]{0,400}/,
  /(?:^|[\s;&(])\.\s<\(\s?(?:curl|wget|fetch)\b[^\n]{0,400}/,
  /\b(?:curl|wget)\s[^\n|]{0,300}\|\s?(?:source\b|\.\s(?:-|\/dev\/stdin))/,
]
const address = /https?:\/\/[^\s"'`)|;<>]{3,300}|\b(?:[a-z\d-]{1,60}\.){1,5}[a-z]{2,12}\/[^\s"'`)|;<>]{0,200}/i

/** The stranger's address whose answer a line evaluates in the shell that reads it. */
export function evaluatedStranger(text: string): string | undefined {
  for (const pattern of evaluations) {
    const url = address.exec(pattern.exec(text)?.[0] ?? '')?.[0]
    if (url !== undefined && isForeign(url) && !isMakersPlace(url)) return url
  }
  return undefined
}

/** Programs that ask for a password, and that something else may stand before. */
const asked = '(?:sudo|doas|su|ssh|passwd|gpg|op|kinit)'
/** `alias sudo=…`, `sudo() {`, `function sudo`. */
const standIn = new RegExp(`(?:\\balias\\s{1,4}(?:-s\\s{1,4})?${asked}\\s?[= ]|(?:^|[\\s;&{(])(?:function\\s{1,4})?${asked}\\s?\\(\\s?\\)\\s{0,4}\\{|\\bfunction\\s{1,4}${asked}\\b)([\\s\\S]{0,800})`, 'g')
const typedUnseen = /\bread\b[^\n;|&]{0,80}\s-\w{0,6}s|\bread\b[^\n;|&]{0,80}--silent\b|\bstty\s-echo\b|\bsystemd-ask-password\b|\bzenity\s--password\b|\bhidden answer\b|\bgetpass\b|Read-Host\b[^\n]{0,60}-AsSecureString/
/** What was typed goes on to a file or to another machine. */
const kept = /(?<![<=0-9])>{1,2}\s?["']?(?!&|\/dev\/(?:null|tty|stderr|stdout))[~$/.\w]|\|\s?(?:sudo\s)?tee\b|\b(?:curl|wget|nc|ncat|nslookup|dig|mail|scp)\s|\/dev\/tcp\//
/** The question of a program that is not the one that asks. */
const imitated = /\[sudo\] password for/

/** A login command that is another's: it takes down the password that is typed. */
export function takesPassword(text: string): { readonly start: number; readonly end: number } | undefined {
  if (!typedUnseen.test(text)) return undefined
  for (const match of text.slice(0, 100_000).matchAll(standIn)) {
    // One alias is one line; a function ends where a line begins with its bracket.
    const body = /^(?:alias|\s?alias)/.test(match[0].trim()) ? match[1]!.split('\n')[0]! : match[1]!.split(/\n\}/)[0]!
    if (typedUnseen.test(body) && kept.test(body)) return { start: match.index, end: match.index + match[0].length - match[1]!.length + body.length }
  }
  const question = imitated.exec(text)
  const around = question && text.slice(Math.max(0, question.index - 300), question.index + 400)
  return around && typedUnseen.test(around) && kept.test(around) ? { start: question.index, end: question.index + question[0].length } : undefined
}

const packsAndSends = /\b(?:git\s(?:bundle\screate|archive)|tar|zip)\b[\s\S]{0,300}\b(?:curl|wget)\b[^\n]{0,200}(https?:\/\/[^\s"'`]{4,300})/

/** What makes an entry that runs by itself one of an attacker, by its words alone. */
export function dangerOf(content: string): string | undefined {
  if (/(?:curl|wget)\b[^\n]{0,300}\|\s?(?:sudo\s)?(?:ba|z)?sh\b|(?:ba|z)?sh\s(?:-c\s["']?\$\(|<\()\s?(?:curl|wget)/.test(content) || evaluatedStranger(content))
    return 'it fetches a script and runs it each time'
  if (scriptAddress(content) !== undefined && /\b(?:mshta|iex|invoke-expression)\b/i.test(content)) return 'it fetches a script and runs it each time'
  if (/base64\s(?:-d|-D|--decode)[^\n]{0,100}\|\s?(?:ba|z)?sh/.test(content)) return 'it decodes and runs hidden text each time'
  if (/\/dev\/tcp\/|\bnc\s-[a-z]{0,6}e\b/.test(content)) return 'it opens a shell to another machine'
  if (/(?:\b(?:sudo|ssh|su|passwd)\s?\(\)\s?\{|alias (?:sudo|ssh|su)=)[\s\S]{0,400}(?:curl|wget|\bnc\b|\/dev\/tcp)/.test(content))
    return 'it puts itself before a login command and sends what is typed'
  if (takesPassword(content)) return 'it puts itself before a login command and takes down the password'
  if (/\b(?:precmd|preexec|PROMPT_COMMAND|DEBUG)\b[\s\S]{0,200}\b(?:curl|wget|nc)\b/.test(content) && /https?:|\d\.\d/.test(content)) return 'it sends away what is typed in every shell'
  return undefined
}

/** A hook of a repository, also in a folder of one's own for all repositories. */
const isHook = (path: string): boolean => /(?:^|\/)(?:\.git\/hooks|\.husky|\.?git-?hooks?)\/[^/]+$/.test(path)
/** A program that is found before the real one of its name. */
const isBefore = (path: string): boolean => /\/s?bin\/(?:sudo|doas|su|ssh|passwd|gpg)$/.test(path)

/** What is wrong with a file that others start without being asked: a hook, or a program of a known name. */
export const plantedBefore = (path: string, content: string): string | undefined =>
  isBefore(path) && typedUnseen.test(content) ? 'it stands before the program of that name and asks for the password' : isHook(path) ? dangerOf(content) ?? sendsRepository(content) : undefined

/** It carries the repository away. */
function sendsRepository(hook: string): string | undefined {
  const to = packsAndSends.exec(hook)?.[1]
  return to !== undefined && isForeign(to) && !isMakersPlace(to) ? `it packs the folder and sends it to ${to.slice(0, 80)} each time` : undefined
}
