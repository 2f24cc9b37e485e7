import { defineRule, type CallView, type FileView } from '../../../src/kit/index.ts'

/** Everything below the folder that a program happens to stand in, in the words of either shell. */
const everything = /(?:^|[;&|]\s*|\bsudo\s+|\/c\s+)(?:rm\s+-[a-z]*r[a-z]*\s+(?:-\S+\s+)*["']?(?:\*|\.\/?\*?|\{process\.cwd\(\)\}\/?\*?)["']?(?=\s*(?:$|[;&|]))|(?:del|erase)\s+(?:\/[a-z]\s+)*["']?(?:\*(?:\.\*)?|\.)["']?(?=\s*(?:$|[;&|]))|(?:rd|rmdir)\s+(?:\/[a-z]\s+)+["']?\.\\?["']?(?=\s*(?:$|[;&|])))/i
/** The sources of a project, which nothing can make again. */
const sources = /(?:^|[;&|]\s*|\bsudo\s+|\/c\s+)(?:rm\s+-[a-z]*r[a-z]*\s+(?:[^;&|\n]{0,200}\s)?["']?(?:\.\/)?(?:src|\.git)(?:\/\*)?["']?(?=\s*(?:$|[;&|]))|(?:del|erase|rd|rmdir)\s+(?:\/[a-z]\s+)*(?:[^;&|\n]{0,200}\s)?["']?(?:\.\\)?(?:src|\.git)(?:\\\*(?:\.\*)?)?["']?(?=\s*(?:$|[;&|])))/i
const folder = /^(?:\.{1,2}[\\/]?|\{process\.cwd\(\)\}[\\/]?|\{path\.resolve\(\)\})$/

const everyEntry = /^\{process\.cwd\(\)\}[\\/]\{fs\.(?:promises\.)?readdir(?:Sync)?\(\)\[\](?:\.name)?\}$/

const hit = (call: CallView, what: string) => ({ at: call.at, subject: what, message: `${call.api} deletes everything in the folder of whoever runs it: ${JSON.stringify(what.slice(0, 100))}` })

const command = (call: CallView) => {
  const words = call.arg(1).items.map(item => item.skeletons[0] ?? '')
  const lines = [...call.arg(0).skeletons, ...call.arg(0).skeletons.map(text => [text, ...words].join(' '))]
  const line = lines.find(text => everything.test(text))
  const lost = lines.find(text => sources.test(text))
  if (line === undefined && lost !== undefined && call.moment === 'load') return { ...hit(call, lost), message: `${call.api} deletes the sources of whoever loads it: ${JSON.stringify(lost.slice(0, 100))}`, onCommand: 'info' as const }
  // With a folder of its own it cleans up after itself.
  const options = [call.arg(1), call.arg(2)].filter(value => !value.isFunction && value.items.length === 0).map(value => value.prop('cwd')).find(value => value.skeletons.length > 0)
  if (line === undefined || options?.skeletons.some(text => !folder.test(text))) return
  return hit(call, line)
}

const removal = (call: CallView) => {
  const path = call.arg(0)
  const entry = path.skeletons.find(text => everyEntry.test(text))
  if (entry !== undefined && /^fs\.(?:promises\.)?rm/.test(call.api) && call.arg(1).prop('recursive').constants.includes(true)) return { ...hit(call, entry), onCommand: 'info' as const }
  const found = path.isCertain ? path.skeletons.find(text => folder.test(text)) : undefined
  return found !== undefined && call.arg(1).prop('recursive').constants.includes(true) ? hit(call, found) : undefined
}

/** Entry by entry: files are deleted and folders too, all that a listing of the folder gives. */
const entryByEntry = (call: CallView, file: FileView) => {
  const entry = call.arg(0).skeletons.find(text => everyEntry.test(text))
  const isFolders = entry !== undefined && folderRemovers.some(pattern => file.calls(pattern).some(other => other.arg(0).skeletons.includes(entry)))
  return isFolders ? { ...hit(call, entry), onCommand: 'info' as const } : undefined
}
const folderRemovers = ['fs.{rmdir,rmdirSync,rm,rmSync}', 'fs.promises.{rmdir,rm}']

export default defineRule({
  meta: {
    id: 'wipes-working-folder',
    title: 'Deletes the project it is used in',
    severity: 'critical',
    confidence: 'high',
    category: 'destructive',
    why: 'A library that deletes the folder its user stands in destroys work; back doors of this kind wait for a word from outside.',
    remedy: 'Do not install it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  calls: {
    'child_process.{exec,execSync,spawn,spawnSync,execFile,execFileSync}': command,
    '{shelljs.exec,execa.execaCommand,execa.command}': command,
    'fs.{rm,rmSync,rmdir,rmdirSync}': removal,
    'fs.promises.{rm,rmdir}': removal,
  },
  *file(file) {
    for (const call of [...file.calls('fs.{unlink,unlinkSync}'), ...file.calls('fs.promises.unlink')]) {
      const found = entryByEntry(call, file)
      if (found) { yield found; return }
    }
  },
})
