import type { Pointer, TraceStep } from '../model/index.ts'

/** What is known of a Python value without running it. */
export interface PythonValue {
  /** The text when it folds to one string (or bytes that are text). */
  readonly text: string | undefined
  /** With `{}` for each unknown part; undefined when nothing is known of it as a string. */
  readonly skeleton: string | undefined
  /** Canonical name when it stands for an imported thing or the result of calling one: `os.environ`, `requests.get()`. */
  readonly api: string | undefined
  /** Where its content comes from. */
  readonly taints: readonly PythonTaint[]
  /** `decoded`, `joined`, `computed`: how the text was put together when that is more than a literal. */
  readonly disguises: readonly string[]
  /** The constant when it is a number, a boolean or None. */
  readonly constant: number | boolean | null | undefined
  readonly items: readonly PythonValue[]
}

export interface PythonTaint {
  /** `env-all`, `env`, `file`, `response`, `decoded`, `host-info`, `subprocess`, `input` */
  readonly kind: string
  /** The variable, path or address, as a skeleton. */
  readonly detail: string
  readonly steps: readonly TraceStep<Pointer>[]
}

export interface PythonCall {
  /** Canonical name: `os.system`, `subprocess.run`, `eval`, `socket.socket().connect`; `{}` parts are unknown. */
  readonly api: string
  readonly args: readonly PythonValue[]
  readonly keywords: Readonly<Record<string, PythonValue>>
  /** The value that a method is called on. */
  readonly receiver: PythonValue | undefined
  readonly at: Pointer
  /** How the callee was hidden: `getattr`, `__import__`, `importlib`. */
  readonly disguises: readonly string[]
  arg(index: number, keyword?: string): PythonValue
}

export interface PythonView {
  readonly path: string
  readonly text: string
  readonly calls: readonly PythonCall[]
  readonly imports: readonly { readonly name: string; readonly at: Pointer }[]
  /** Every constant string that could be worked out, with its place. */
  readonly strings: readonly { readonly text: string; readonly at: Pointer; readonly disguises: readonly string[] }[]
  /** Files that it writes, with what it puts there; the path is a skeleton. */
  readonly written: readonly { readonly path: string; readonly value: PythonValue }[]
  readonly isEmbedded: boolean
}
