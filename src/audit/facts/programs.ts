const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const interpreterBins = words(`ash awk bash busybox bun cmd cscript dash deno fish gawk gsed ksh lua mawk nawk node nodejs perl php powershell pypy
  pwsh python python2 python3 ruby sed sh toybox wscript zsh`)

/** Programs that can do far more than their name says. */
export const broadNames = words('jq awk gawk mawk nawk sed gsed')

/** Programs that run text they are given; shells and env are judged elsewhere. */
export const interpreterNames = words(`python python2 python3 pypy pypy3 node nodejs bun deno awk gawk mawk nawk ruby perl php lua osascript find
  make gmake sed gsed xargs`)

/** The last part of a path, lowered, without the endings of Windows programs. */
export const programName = (written: string): string =>
  (written.trim().toLowerCase().split(/[\\/]/).pop() ?? '').replace(/\.(exe|cmd|bat|com)$/, '')

export const isInterpreterBin = (name: string): boolean => interpreterBins.has(name) || /^(python|ruby|perl|php|node)\d+(\.\d+)?$/.test(name)

const shared = ['/tmp', '/var/tmp', '/private/tmp']
const packaged = new Set(['/usr/local/bin', '/opt/homebrew/bin', '/opt/local/bin', '/home/linuxbrew/.linuxbrew/bin'])

/** A folder into which others, or an agent itself, can usually write programs. */
export const isRiskyFolder = (written: string): boolean => {
  const path = written.replace(/(?<!\/)\/+$/, '') || '/'
  const lowered = path.toLowerCase()
  if (!path.startsWith('/') && !/^[A-Za-z]:[\\/]/.test(path)) return true
  if (shared.some((folder) => lowered === folder || lowered.startsWith(`${folder}/`)) || packaged.has(lowered)) return true
  return lowered.startsWith('/users/') || lowered.startsWith('/home/') || lowered.includes('/.local/bin')
}
