import { defineEngineRule } from '../../../src/kit/index.ts'

export default defineEngineRule({
  id: 'native-binary',
  title: 'Ships a native program or library',
  severity: 'info',
  confidence: 'high',
  category: 'native-code',
  why: 'What a binary does cannot be read from here, only that it is there.',
  remedy: 'Check that the binary comes from the maker of the package, or build it from source.',
  since: '0.1.0',
  status: 'stable',
  capability: 'native',
})
