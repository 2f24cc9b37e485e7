import type { Language, Pointer } from '../model/index.ts'

/** One word of a command line after quotes, escapes, known variables and harmless substitutions were resolved. Offsets are UTF-16 units. */
export interface ShellWord {
  readonly raw: string
  /** The text when every part of it is known. */
  readonly text: string | undefined
  /** The text with `{}` for each unknown part; a home folder reads `~`. */
  readonly skeleton: string
  readonly start: number
  readonly end: number
  /** Variables that it reads and whose value is not known: names of secrets stay visible here. */
  readonly variables: readonly string[]
  /** Commands run inside it: `$( )`, backticks, `<( )`. */
  readonly commands: readonly ShellCommand[]
  /** Put together so that it cannot be read off: `c""url`, `$'\x63url'`, `$a$b`, decoded text. */
  readonly isDisguised: boolean
}

export interface ShellRedirect {
  readonly operator: string
  readonly target: ShellWord
}
export interface ShellAssignment {
  readonly name: string
  readonly value: ShellWord | undefined
  readonly isExported: boolean
}

/** One program that a script runs, with `sudo`, `env A=b`, `nohup`, `xargs` and their like peeled off. */
export interface ShellCommand {
  /** The program without folder and `.exe`, lower case: `curl`, `iwr`, `./run.sh` keeps only `run.sh`; `{}` in it when not known. */
  readonly name: string
  readonly word: ShellWord
  readonly args: readonly ShellWord[]
  /** What was peeled off: `sudo`, `nohup`, `xargs`. */
  readonly prefixes: readonly string[]
  readonly assignments: readonly ShellAssignment[]
  readonly redirects: readonly ShellRedirect[]
  /** Text given on standard input by a here-document or here-string. */
  readonly input: ShellWord | undefined
  /** Commands whose output arrives on standard input, in order of the text. */
  readonly upstream: readonly ShellCommand[]
  readonly isBackground: boolean
  /** What stands before it in the same brackets, whose output goes where its own does: `{ a; b; } > x`. */
  readonly beside?: readonly ShellCommand[]
  readonly start: number
  readonly end: number
}

/** A script as the list of everything that it may run, in order of the text: also inside substitutions, functions, `bash -c` and `eval`. */
export interface ShellProgram {
  readonly text: string
  readonly commands: readonly ShellCommand[]
  readonly assignments: readonly ShellAssignment[]
  /** Code in other languages that it hands to their interpreters: `node -e`, here-documents. */
  readonly inlines: readonly ShellInline[]
  readonly hasErrors: boolean
  readonly truncated: string | undefined
}

export interface ShellInline {
  readonly language: Language
  readonly text: string
  readonly start: number
  readonly end: number
  /** The text stands in the script letter by letter from `start` on. */
  readonly verbatim: boolean
  readonly note: string
}

/** An interpreter that gets code which is not written in the script. */
export interface ShellExecution {
  readonly command: ShellCommand
  readonly how: 'pipe' | 'substitution' | 'argument' | 'downloaded file'
  /** The commands that make the code, in order of the text. */
  readonly from: readonly ShellCommand[]
  /** Addresses that it comes from, as skeletons. */
  readonly urls: readonly string[]
  /** It is turned from an encoding (base64, hex, openssl) on the way. */
  readonly decoder: ShellCommand | undefined
  /** What the decoded text says, when it could be worked out. */
  readonly decoded: string | undefined
}

export interface ShellDownload {
  readonly command: ShellCommand
  readonly urls: readonly string[]
  readonly output: string | undefined
}

export interface ShellUpload {
  readonly command: ShellCommand
  readonly urls: readonly string[]
  /** Skeletons of paths whose content leaves. */
  readonly files: readonly string[]
  /** Names of variables in what leaves (body, query, form; not headers). */
  readonly variables: readonly string[]
  /** Commands whose output leaves. */
  readonly from: readonly ShellCommand[]
}

export interface ShellWrite {
  readonly command: ShellCommand
  readonly path: string
  readonly appends: boolean
  readonly content: string | undefined
}

export interface ShellView {
  readonly path: string
  readonly language: Language
  readonly text: string
  readonly program: ShellProgram
  readonly commands: readonly ShellCommand[]
  readonly executions: readonly ShellExecution[]
  readonly downloads: readonly ShellDownload[]
  readonly uploads: readonly ShellUpload[]
  readonly writes: readonly ShellWrite[]
  /** What the document around it calls its homepage. */
  readonly homepage: string | undefined
  /** True inside a fence, inline code or an argument rather than a file of its own. */
  readonly isEmbedded: boolean
  at(part: { readonly start: number; readonly end: number }): Pointer
}
