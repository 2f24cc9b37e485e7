import type { Language } from '../model/index.ts'
import type { Rule, TextRule } from '../kit/index.ts'
import type { Analyser } from './analyser.ts'

// TODO: becomes plain imports once every analyser stands.
const pending = (file: string, name: string) => async () => {
  const module = await import(new URL(file, import.meta.url).href)
  return module[name]
}

const javaScript = async (): Promise<Analyser> => (await import('./js/index.ts')).analyseJavaScript

/** The reader of each language; loaded when the first file of that language comes. Native code and WebAssembly have none. */
const loaders: Readonly<Partial<Record<Language, () => Promise<Analyser>>>> = {
  javascript: javaScript,
  typescript: javaScript,
  manifest: async () => (await import('./manifest/index.ts')).analyseManifest,
  html: pending('./markup/index.ts', 'analyseMarkup'),
  svg: pending('./markup/index.ts', 'analyseMarkup'),
  markdown: pending('./markdown/index.ts', 'analyseMarkdown'),
  shell: async () => (await import('./shell/index.ts')).analyseShell,
  batch: pending('./shell/index.ts', 'analyseShell'),
  powershell: pending('./shell/index.ts', 'analyseShell'),
  applescript: pending('./shell/index.ts', 'analyseShell'),
  python: pending('./python/index.ts', 'analysePython'),
}

export const loadAnalyser = async (language: Language): Promise<Analyser | undefined> => loaders[language]?.()

export const loadTextRules = async () => (await import('./text/index.ts')).applyTextRules

export const isTextRule = (rule: Rule): rule is TextRule => rule.kind === 'text'
