import type { ShellCommand, ShellDownload, ShellWord } from '../../kit/index.ts'

const downloaders =
  /^(?:curl|wget|wget2|aria2c|axel|http|https|xh|httpie|fetch|lynx|iwr|irm|invoke-webrequest|invoke-restmethod|start-bitstransfer|certutil|bitsadmin|downloadstring|downloadfile|downloaddata|gh|scp|ftp|tftp|nc|ncat|hurl|aws|gsutil|rclone)$/
const fetches =
  /^(?:curl|wget|wget2|aria2c|axel|http|https|xh|httpie|fetch|lynx|iwr|irm|invoke-webrequest|invoke-restmethod|start-bitstransfer|certutil|bitsadmin|downloadstring|downloadfile|downloaddata)$/

export const isDownloader = (command: ShellCommand): boolean => downloaders.test(command.name)

/** Options of curl and wget that are followed by a value which is no address. */
const valued =
  /^(?:-[a-zA-Z]*[HAXoOdFumbcCeETwxKr]|--(?:header|user-agent|request|output|output-document|output-dir|data|data-raw|data-binary|data-urlencode|json|form|user|max-time|cookie|cookie-jar|referer|cert|key|cacert|upload-file|write-out|proxy|config|range|retry|retry-delay|connect-timeout|post-data|post-file|resolve|interface|directory-prefix|timeout|tries|method|body-data|limit-rate|url-query)|-(?:method|body|headers|outfile|contenttype|useragent|infile|form|websession|timeoutsec))$/i
/** Short options of curl and wget whose letter takes no value although it looks as if it did. */
const isValued = (command: ShellCommand, option: string): boolean => {
  if (option.startsWith('--') || (/^-[A-Za-z]{4,}$/.test(option) && !/^(?:curl|wget)$/.test(command.name))) return valued.test(option)
  if (command.name === 'curl') return /^-[a-zA-Z#]*[HAXodFumbcCeETwxKrUYyzt]$/.test(option)
  if (command.name === 'wget') return /^-[a-zA-Z]*[OPoaUTtQeiwlADRIX]$/.test(option)
  return valued.test(option)
}

/** Arguments that are neither options nor their values. */
export function positionals(command: ShellCommand): ShellWord[] {
  const found: ShellWord[] = []
  for (let i = 0; i < command.args.length; i++) {
    const arg = command.args[i]!
    if (/^-./.test(arg.skeleton)) {
      if (isValued(command, arg.skeleton)) i++
    } else found.push(arg)
  }
  return found
}

/** The value after an option, also glued to it: `-o f`, `-of`, `--output=f`. */
export function optionValue(command: ShellCommand, short: string, long: RegExp): ShellWord | undefined {
  for (const [i, arg] of command.args.entries()) {
    const text = arg.skeleton
    if (long.test(text))
      return text.includes('=')
        ? { ...arg, skeleton: text.slice(text.indexOf('=') + 1), text: arg.text?.slice(text.indexOf('=') + 1) }
        : command.args[i + 1]
    if (short !== '' && /^-[a-zA-Z#]+/.test(text) && !text.startsWith('--') && new RegExp(`^-[a-zA-Z#]*${short}$`).test(text))
      return command.args[i + 1]
  }
  return undefined
}

const fileName =
  /^[^/]*\.(?:exe|txt|json|sh|py|js|mjs|ts|md|zip|gz|tgz|html?|xml|ya?ml|log|csv|bin|out|pdf|png|jpe?g|gif|mp[34]|wav|tar|deb|rpm|dmg|pkg|msi|bat|ps1|conf|db|sql|env|toml|key|pem|crt|bundle|vsix|whl|gem|patch|diff|rar|7z)$/i
const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || (!fileName.test(text) && isBareAddress(text))
const isBareAddress = (text: string): boolean => /^(?:[\w{}-]+\.)+[a-z]{2,}(?:[/:?]|$)/i.test(text) || /^\d+(?:\.\d+){3}/.test(text)

/** Addresses that a transfer names, as skeletons. */
export function urlsOf(command: ShellCommand): string[] {
  const given = optionValue(command, '', /^--url(?:=|$)|^-uri$|^-source$/i)
  const words = given ? [given, ...positionals(command)] : positionals(command)
  const urls = words.map(word => word.skeleton).filter(text => isAddress(text) || /^\{\}(?:\/|$)/.test(text) || text.startsWith('{}'))
  return urls.length > 0 ? urls : command.args.map(arg => arg.skeleton).filter(text => /^[a-z]+:\/\//i.test(text))
}

/** A transfer that fetches; `output` is the file it lands in, undefined when it goes to standard output. */
export function downloadOf(command: ShellCommand): ShellDownload | undefined {
  if (!fetches.test(command.name)) return undefined
  const urls = urlsOf(command)
  return urls.length === 0 ? undefined : { command, urls, output: outputFile(command, urls) }
}

const named = (word: ShellWord | undefined): string | undefined => word && (word.text ?? word.raw.replace(/^["']|["']$/g, ''))
const lastSegment = (url: string): string | undefined => url.split(/[?#]/)[0]!.split('/').slice(3).at(-1) || undefined

function outputFile(command: ShellCommand, urls: readonly string[]): string | undefined {
  const redirect = command.redirects.find(one => /^>/.test(one.operator))
  if (redirect) return named(redirect.target)
  switch (command.name) {
    case 'curl': {
      const output = optionValue(command, 'o', /^--output(?:=|$)/)
      if (output) return named(output)
      return command.args.some(arg => /^-[a-zA-Z]*O|^--remote-name/.test(arg.skeleton)) ? lastSegment(urls[0]!) : undefined
    }
    case 'wget':
    case 'wget2': {
      const output = named(optionValue(command, 'O', /^--output-document(?:=|$)/)) ?? glued(command, /^-[a-zA-Z]*O(.+)$/)
      return output === '-' ? undefined : (output ?? lastSegment(urls[0]!))
    }
    case 'certutil':
    case 'bitsadmin':
    case 'downloadfile':
      return named(command.args.at(-1))
    case 'start-bitstransfer':
      return named(positionals(command).find(word => !/^https?:/i.test(word.skeleton))) ?? named(optionValue(command, '', /^-destination$/i))
    case 'aria2c':
    case 'axel':
      return named(optionValue(command, 'o', /^--out(?:put)?(?:=|$)/)) ?? lastSegment(urls[0]!)
    default:
      return named(optionValue(command, '', /^-(?:outfile|out|destination|o)$|^--output(?:=|$)|^--download$/i))
  }
}

const glued = (command: ShellCommand, pattern: RegExp): string | undefined => {
  for (const arg of command.args) {
    const value = pattern.exec(arg.skeleton)?.[1]
    if (value !== undefined) return value
  }
  return undefined
}
