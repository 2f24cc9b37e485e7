import { defineRule, type CallView } from '../../../src/kit/index.ts'

const answer = (call: CallView, path = call.arg(0)) =>
  ({ at: call.at, subject: path.skeletons[0] ?? call.api, message: `${call.api} writes ${path.skeletons[0] ? JSON.stringify(path.skeletons[0].slice(0, 120)) : 'a file named elsewhere'}` })

export default defineRule({
  meta: {
    id: 'file-write',
    title: 'Writes or deletes files',
    severity: 'info',
    confidence: 'high',
    category: 'fs-escape',
    why: 'Listed so that a person can compare what is written with what the package is for.',
    remedy: 'Check that the files are its own.',
    since: '0.1.0',
    status: 'stable',
    capability: 'fs-write',
  },
  calls: {
    'fs.{writeFile,writeFileSync,appendFile,appendFileSync,createWriteStream,rm,rmSync,unlink,unlinkSync,rmdir,rmdirSync,chmod,chmodSync,mkdir,mkdirSync,symlink,symlinkSync,truncate,truncateSync}': call => answer(call),
    'fs.{outputFile,outputFileSync,outputJson,writeJson,writeJsonSync,remove,removeSync,ensureDir,ensureDirSync,emptyDir,emptyDirSync}': call => answer(call),
    'fs.{copyFile,copyFileSync,rename,renameSync,cp,cpSync,copy,copySync,move,moveSync}': call => answer(call, call.arg(1)),
    'fs.promises.{writeFile,appendFile,rm,unlink,rmdir,chmod,mkdir,symlink,truncate}': call => answer(call),
    'fs.promises.{copyFile,rename,cp}': call => answer(call, call.arg(1)),
    '{Bun.write,rimraf,rimraf.sync,Deno.writeTextFile,Deno.writeFile,Deno.remove}': call => answer(call),
  },
})
