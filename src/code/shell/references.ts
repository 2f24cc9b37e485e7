import type { ShellProgram, ShellWord } from '../../kit/index.ts'
import type { Language, Reference } from '../../model/index.ts'
import type { Lines } from '../text/lines.ts'
import { interpreterLanguage, isShell } from './inline.ts'

const isFile = (text: string): boolean => /^[\w./@{}~-]+\.\w{1,6}$/.test(text) || text.startsWith('./')

/** Files that a script starts: as a program, or by handing them to an interpreter. `$DIR/x.sh` is tried as `x.sh` beside the script. */
export function referencesOf(program: ShellProgram, lines: Lines): Reference[] {
  const references: Reference[] = []
  const add = (word: ShellWord, language?: Language): void => {
    const specifier = word.skeleton.replace(/^(?:\{\}\/)+/, './')
    if (isFile(specifier) && !specifier.includes('{}'))
      references.push({ specifier, kind: 'spawn', span: lines.span(word.start, word.end), ...language && { language } })
  }
  for (const command of program.commands) {
    if (/^(?:\.|\{\})?\.?\//.test(command.word.skeleton)) add(command.word)
    if (
      !isShell(command.name) &&
      interpreterLanguage(command.name) === undefined &&
      !/^(?:source|\.|tsx|ts-node|npx|uv|exec)$/.test(command.name)
    )
      continue
    const file = command.args.find(arg => !arg.skeleton.startsWith('-') && isFile(arg.skeleton.replace(/^(?:\{\}\/)+/, './')))
    // `bash ./notes.dat`: whatever it is called, it is read as a script.
    if (file) add(file, isShell(command.name) ? 'shell' : interpreterLanguage(command.name))
  }
  return references
}
