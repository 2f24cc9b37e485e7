import { defineEngineRule } from '../../../src/kit/index.ts'

export default defineEngineRule({
  id: 'installed-skill-changed',
  title: 'An installed skill is not what was installed',
  severity: 'warn',
  confidence: 'high',
  category: 'supply-chain',
  why: 'What the registry handed out may have been looked at by others; what was written over it afterwards was seen by nobody.',
  remedy: 'Install the skill again, or read what has changed and keep it as a skill of your own.',
  since: '0.1.0',
  status: 'preview',
  cwe: [353],
})
