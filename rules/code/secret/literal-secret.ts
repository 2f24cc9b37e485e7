import { defineEngineRule } from '../../../src/kit/index.ts'

export default defineEngineRule({
  id: 'literal-secret',
  title: 'Holds a key, token or password in plain text',
  severity: 'warn',
  confidence: 'high',
  category: 'secret',
  why: 'Whoever can read the text can use what it opens, and an agent that follows it uses an account that belongs to somebody else.',
  remedy: 'Have its owner withdraw the secret, and read it from the environment or a secret store instead. `plugvet secrets` lists those of a whole OpenClaw home.',
  since: '0.1.0',
  status: 'preview',
  cwe: [798],
})
