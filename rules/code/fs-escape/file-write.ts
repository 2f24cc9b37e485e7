import { defineRule, type CallView } from '../../../src/kit/index.ts'

/** What a call does, by its name; the first that fits. */
const verbs: readonly (readonly [name: RegExp, verb: string])[] = [
  [/\.(rm|unlink|remove|empty)|rimraf|\.rmdir/i, 'deletes'], [/mkdir|ensureDir/i, 'creates the folder'], [/chmod/i, 'changes the mode of'],
  [/copy|\.cp/i, 'copies to'], [/rename|move/i, 'moves to'], [/symlink/i, 'puts a link at'],
]

const answer = (call: CallView, path = call.arg(0)) => {
  const verb = verbs.find(([name]) => name.test(call.api))?.[1] ?? 'writes'
  const place = path.skeletons[0] ? JSON.stringify(path.skeletons[0].slice(0, 120)) : 'a path that is not known here'
  return { at: call.at, subject: path.skeletons[0] ?? call.api, message: `${call.api} ${verb} ${place}` }
}

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
    'fs.{writeFile,writeFileSync,appendFile,appendFileSync,createWriteStream,rm,rmSync,unlink,unlinkSync,rmdir,rmdirSync,chmod,chmodSync,mkdir,mkdirSync,truncate,truncateSync}': call => answer(call),
    'fs.{outputFile,outputFileSync,outputJson,writeJson,writeJsonSync,remove,removeSync,ensureDir,ensureDirSync,emptyDir,emptyDirSync}': call => answer(call),
    'fs.{symlink,symlinkSync,copyFile,copyFileSync,rename,renameSync,cp,cpSync,copy,copySync,move,moveSync}': call => answer(call, call.arg(1)),
    'fs.promises.{writeFile,appendFile,rm,unlink,rmdir,chmod,mkdir,truncate}': call => answer(call),
    'fs.promises.{symlink,copyFile,rename,cp}': call => answer(call, call.arg(1)),
    '{Bun.write,rimraf,rimraf.sync,Deno.writeTextFile,Deno.writeFile,Deno.remove}': call => answer(call),
  },
})
