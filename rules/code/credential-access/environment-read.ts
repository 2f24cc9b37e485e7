import { defineRule } from '../../../src/kit/index.ts'

export default defineRule({
  meta: {
    id: 'environment-read',
    title: 'Reads environment variables',
    severity: 'info',
    confidence: 'high',
    category: 'credential-access',
    why: 'Listed so that a person can compare the variables with what the package is for.',
    remedy: 'Check that the variables are its own.',
    since: '0.1.0',
    status: 'stable',
    capability: 'env',
  },
  uses: {
    'process.env.*': use => ({ at: use.at, subject: use.api, message: `reads ${use.api.slice('process.env.'.length).split('.')[0]!.slice(0, 80)}` }),
    '{Bun.env,Deno.env.get,Deno.env.toObject}': use => ({ at: use.at, subject: use.api, message: `reads ${use.api}` }),
  },
})
