import { defineRule, type CallView } from '../../../src/kit/index.ts'
import { isGivingSecrets } from '../../vocabulary/commands.ts'

const judge = (call: CallView) => isGivingSecrets(call.arg(0).skeletons, call.arg(1).skeletons)
  ? { at: call.at, subject: 'workflow', message: `${call.api} writes a workflow that gives the secrets of the repository away` } : undefined

export default defineRule({
  meta: {
    id: 'writes-leaking-workflow',
    title: 'Writes a workflow that gives secrets away',
    severity: 'critical',
    confidence: 'high',
    category: 'self-propagation',
    why: 'The workflow runs in the pipeline of whoever pushes next and hands the secrets of the repository to a program that sends them.',
    remedy: 'Do not install it. If it has run, take the workflow out and replace every secret that the repository knows.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 506],
  },
  calls: {
    'fs.{writeFile,writeFileSync,appendFile,appendFileSync,outputFile,outputFileSync}': judge,
    'fs.promises.{writeFile,appendFile}': judge,
  },
})
