import type { Language } from '../model/index.ts'
import type { Rule, TextRule } from '../kit/index.ts'
import type { Analyser } from './analyser.ts'

const javaScript = async (): Promise<Analyser> => (await import('./js/index.ts')).analyseJavaScript
const markup = async (): Promise<Analyser> => (await import('./markup/index.ts')).analyseMarkup
const shell = async (): Promise<Analyser> => (await import('./shell/index.ts')).analyseShell

/** The reader of each language; loaded when the first file of that language comes. Native code and WebAssembly have none. */
const loaders: Readonly<Record<Exclude<Language, 'native' | 'wasm'>, () => Promise<Analyser>>> = {
  javascript: javaScript,
  typescript: javaScript,
  manifest: async () => (await import('./manifest/index.ts')).analyseManifest,
  html: markup,
  svg: markup,
  markdown: async () => (await import('./markdown/index.ts')).analyseMarkdown,
  python: async () => (await import('./python/index.ts')).analysePython,
  shell,
  batch: shell,
  powershell: shell,
  applescript: shell,
}

// An import costs its resolution each time, and a document holds dozens of pieces of code.
const loaded = new Map<Language, Analyser>()

export const loadAnalyser = async (language: Language): Promise<Analyser | undefined> => {
  const known = loaded.get(language)
  if (known !== undefined || language === 'native' || language === 'wasm') return known
  const analyser = await loaders[language]()
  loaded.set(language, analyser)
  return analyser
}

let textRules: typeof import('./text/index.ts').applyTextRules | undefined

export const loadTextRules = async () => textRules ??= (await import('./text/index.ts')).applyTextRules

export const isTextRule = (rule: Rule): rule is TextRule => rule.kind === 'text'
