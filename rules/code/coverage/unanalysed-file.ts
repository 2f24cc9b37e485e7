import { defineEngineRule } from '../../../src/kit/index.ts'

export default defineEngineRule({
  id: 'unanalysed-file',
  title: 'A program that could not be analysed',
  severity: 'warn',
  confidence: 'high',
  category: 'coverage',
  why: 'Silence about this file means nothing: it could not be read, parsed or finished, and whatever it does was not seen.',
  remedy: 'Read the file by hand, or have its author explain why no parser takes it.',
  since: '0.1.0',
  status: 'stable',
  cwe: [1059],
})
