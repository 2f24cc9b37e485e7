import type { CallView, FileView, ValueView } from '../../src/kit/index.ts'
import { isOwnFile } from './paths.ts'

/** The path starts at the file that names it or leads through the folder of its package, so that what stands there comes with the package. */
function comesAlong(path: ValueView, { ownNames }: FileView): boolean {
  // What a folder lists goes on from the folder that it was listed from, which is among the others.
  const starts = path.skeletons.filter(text => !listed.test(text))
  return starts.length > 0 && starts.every(text => isOwnFile(text) || ownNames.some(name => name.length > 5 && text.toLowerCase().includes(`/${name}/`)))
}
const listed = /^(?:\{\}\/)+\{fs\.(?:promises\.)?readdir(?:Sync)?\(\)\[\][^}]*\}/

/** What the call puts in its place stands in the package and is read there like the rest: a file copied, or read and written on. */
export function isOwnText(call: CallView, file: FileView): boolean {
  if (!/write|append/i.test(call.api)) return comesAlong(call.arg(0), file)
  const { apis, taints } = call.arg(1)
  const isRead = apis.length > 0 && apis.every(api => /^fs\.(?:promises\.)?readFile(?:Sync)?\(\)$/.test(api))
  return isRead && taints.every(taint => taint.kind !== 'response') && file.calls('fs.{readFile,readFileSync,promises.readFile}').every(read => comesAlong(read.arg(0), file))
}
