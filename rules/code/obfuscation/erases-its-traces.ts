import { defineRule, type CallView } from '../../../src/kit/index.ts'

const itself = /^\{(__filename|process\.argv\[?\.?1\]?|import\.meta\.(filename|url))\}$|^\{__dirname\}[\\/]?$/

function judge(call: CallView) {
  const path = call.arg(0)
  const own = path.skeletons.find(text => itself.test(text))
  if (own === undefined || !path.isCertain) return
  return { at: call.at, subject: own, message: `${call.api} deletes the very ${own.includes('dirname') ? 'folder it stands in' : 'file that is running'}`, atInstall: 'critical' as const }
}

export default defineRule({
  meta: {
    id: 'erases-its-traces',
    title: 'Deletes itself after it has run',
    severity: 'warn',
    confidence: 'high',
    category: 'obfuscation',
    why: 'An installer that removes its own program leaves nothing behind for those who look later at what it did.',
    remedy: 'Do not install it; compare the published archive with what is on the disk.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  calls: {
    'fs.{unlink,unlinkSync,rm,rmSync,rmdir,rmdirSync,remove,removeSync}': judge,
    'fs.promises.{unlink,rm,rmdir}': judge,
    '{rimraf,rimraf.sync,rimraf.rimraf,rimraf.rimrafSync}': judge,
  },
})
