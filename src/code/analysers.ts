import type { Language } from '../model/index.ts'
import type { Rule, TextRule } from '../kit/index.ts'
import type { Analyser, Unit, Analysis } from './analyser.ts'

// TODO: becomes plain imports once every analyser stands.
const pending = (file: string, name: string) => async () => {
  const module = await import(new URL(file, import.meta.url).href)
  return module[name]
}

/** The reader of each language; loaded when the first file of that language comes. Native code and WebAssembly have none. */
const loaders: Readonly<Partial<Record<Language, () => Promise<Analyser>>>> = {
  javascript: pending('./js/index.ts', 'analyseJavaScript'),
  typescript: pending('./js/index.ts', 'analyseJavaScript'),
  manifest: pending('./manifest/index.ts', 'analyseManifest'),
  html: pending('./markup/index.ts', 'analyseMarkup'),
  svg: pending('./markup/index.ts', 'analyseMarkup'),
  markdown: pending('./markdown/index.ts', 'analyseMarkdown'),
  shell: pending('./shell/index.ts', 'analyseShell'),
  batch: pending('./shell/index.ts', 'analyseShell'),
  powershell: pending('./shell/index.ts', 'analyseShell'),
  applescript: pending('./shell/index.ts', 'analyseShell'),
  python: pending('./python/index.ts', 'analysePython'),
}

export const loadAnalyser = async (language: Language): Promise<Analyser | undefined> => loaders[language]?.()

export const loadTextRules = async (): Promise<(unit: Unit, rules: readonly Rule[]) => Analysis['hits']> =>
  pending('./text/index.ts', 'applyTextRules')()

export const isTextRule = (rule: Rule): rule is TextRule => rule.kind === 'text'
