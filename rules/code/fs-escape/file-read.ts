import { defineRule, type CallView } from '../../../src/kit/index.ts'

const answer = (call: CallView) =>
  ({ at: call.at, subject: call.arg(0).skeletons[0] ?? call.api, message: `${call.api} reads ${call.arg(0).skeletons[0] ? JSON.stringify(call.arg(0).skeletons[0]!.slice(0, 120)) : 'a path that is not known here'}` })

export default defineRule({
  meta: {
    id: 'file-read',
    title: 'Reads files',
    severity: 'info',
    confidence: 'high',
    category: 'fs-escape',
    why: 'Listed so that a person can compare what is read with what the package is for.',
    remedy: 'Check that the files are its own.',
    since: '0.1.0',
    status: 'stable',
    capability: 'fs-read',
  },
  calls: {
    'fs.{readFile,readFileSync,createReadStream,open,openSync,readdir,readdirSync,opendir,readJson,readJsonSync}': answer,
    'fs.promises.{readFile,open,readdir,opendir}': answer,
    '{Bun.file,Deno.readTextFile,Deno.readFile,Deno.readDir}': answer,
  },
})
