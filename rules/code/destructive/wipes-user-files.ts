import { defineRule, type CallView } from '../../../src/kit/index.ts'

const home = /^(~|\{os\.homedir\(\)\}|\{process\.env\.(HOME|USERPROFILE)\}|\/home|\/Users|\/root|C:\\Users)([\\/]\{os\.userInfo\(\)\.username\})?[\\/]?\*?$/i
const root = /^(\/|[A-Z]:[\\/]?|\/\*)$|^(\/(etc|usr|bin|var|boot|lib|sbin|System|Applications)|C:\\Windows)[\\/]?\*?$/i
const personal = /^(~|\{os\.homedir\(\)\}|\{process\.env\.(HOME|USERPROFILE)\})[\\/](Documents|Desktop|Pictures|Downloads|Library|\.ssh|\.config)[\\/]?\*?$/i

const everyEntry = /^(~|\{os\.homedir\(\)\}|\{process\.env\.(HOME|USERPROFILE)\}|\/home|\/Users)[\\/]\{fs\.(promises\.)?readdir(Sync)?\(\)\[\]\}$/

/** Every entry of a folder that holds everything: overwritten, it is as gone as deleted. */
const everyFile = /^(\/|~|\{os\.homedir\(\)\}|\{process\.env\.(HOME|USERPROFILE)\}|[A-Z]:|\/home|\/Users)[\\/]*\{fs\.(promises\.)?readdir(Sync)?\(\)\[\](\.name)?\}$/i

function overwrites(call: CallView) {
  const path = call.arg(0).skeletons.find(text => everyFile.test(text))
  return path === undefined ? undefined : { at: call.at, subject: path, message: `${call.api} goes over every file of ${JSON.stringify(path.slice(0, path.indexOf('{fs.')))}` }
}

function judge(call: CallView) {
  const entry = call.arg(0).skeletons.find(text => everyEntry.test(text))
  if (entry !== undefined) return { at: call.at, subject: entry, message: `${call.api} deletes every entry of the home folder` }
  const path = call.arg(0).skeletons.find(text => home.test(text) || root.test(text) || personal.test(text))
  // Path code of bundles folds to many things it never is; only a path that is certain counts.
  if (path === undefined || !call.arg(0).isCertain || call.arg(0).skeletons.length > 2) return
  return { at: call.at, subject: path, message: `${call.api} deletes ${JSON.stringify(path)}` }
}

export default defineRule({
  meta: {
    id: 'wipes-user-files',
    title: 'Deletes the files of the user or the system',
    severity: 'critical',
    confidence: 'high',
    category: 'destructive',
    why: 'Nothing honest deletes a home folder, a disk or the folders of the system.',
    remedy: 'Do not install it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  calls: {
    'fs.{rm,rmSync,rmdir,rmdirSync,remove,removeSync,emptyDir,emptyDirSync}': judge,
    'fs.promises.{rm,rmdir}': judge,
    'fs.{writeFile,writeFileSync,truncate,truncateSync,unlink,unlinkSync}': overwrites,
    'fs.promises.{writeFile,truncate,unlink}': overwrites,
    '{rimraf,rimraf.sync,rimraf.rimraf,rimraf.rimrafSync,del,del.deleteAsync,del.sync,trash,shelljs.rm}': judge,
  },
})
