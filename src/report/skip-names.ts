/** How the reasons of the ledger are said to people; a reason that is not here is said as it is. */
const names: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'declaration': ['type declaration', 'type declarations'],
  'source-map': ['source map', 'source maps'],
  'webassembly': ['WebAssembly module', 'WebAssembly modules'],
  'image': ['image', 'images'],
  'font': ['font', 'fonts'],
  'audio': ['audio file', 'audio files'],
  'video': ['video', 'videos'],
  'archive': ['archive', 'archives'],
  'style': ['style sheet', 'style sheets'],
  'template': ['template', 'templates'],
  'documentation': ['document', 'documents'],
  'data': ['data file', 'data files'],
  'binary': ['binary', 'binaries'],
  'empty': ['empty file', 'empty files'],
  'symlink': ['symbolic link', 'symbolic links'],
  'git-internals': ['Git object', 'Git objects'],
  'special-file': ['special file', 'special files'],
  'other-language': ['file in another language', 'files in other languages'],
}

export const skipName = (reason: string, number: number): string => {
  const [one, many] = Object.hasOwn(names, reason) ? names[reason]! : [reason, reason]
  return `${number} ${number === 1 ? one : many}`
}
