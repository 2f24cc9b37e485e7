import type { CallView, FileView, Taint, ValueView } from '../../src/kit/index.ts'

const writers = 'fs.{writeFile,writeFileSync,appendFile,appendFileSync,createWriteStream,outputFile,outputFileSync}'

/** A call that puts an answer of a server into a file, or unpacks it into a folder. */
export interface Written { readonly call: CallView; readonly path: ValueView; readonly from: Taint; readonly isFolder?: true }

/** Redirects are followed: the address that the code names tells more than that of a first answer. */
const answerIn = (value: ValueView): Taint | undefined => {
  const answers = value.taints.filter(taint => taint.kind === 'response')
  return answers.find(taint => taint.detail !== '') ?? answers[0]
}

/** What the file at hand fetches and keeps. */
export function downloads(file: FileView): readonly Written[] {
  const out: Written[] = []
  for (const call of [...file.calls(writers), ...file.calls('fs.promises.{writeFile,appendFile}')]) {
    const from = answerIn(call.arg(1))
    if (from) out.push({ call, path: call.arg(0), from })
  }
  for (const call of file.calls('fs.createWriteStream().write')) {
    const from = answerIn(call.arg(0))
    if (from) for (const made of file.calls('fs.createWriteStream')) out.push({ call: made, path: made.arg(0), from })
  }
  for (const { pattern, from, folder } of unpackers) {
    for (const call of file.calls(pattern)) {
      const answer = answerIn(from === undefined ? call.madeWith[0] ?? call.arg(0) : call.arg(from))
      const into = typeof folder === 'number' ? call.arg(folder) : call.arg(0).prop(folder)
      if (answer && into.skeletons.some(text => /[\w-]{2}/.test(text.replaceAll(/\{[^{}]*\}/g, '')))) out.push({ call, path: into, from: answer, isFolder: true })
    }
  }
  return out
}

/** What takes an archive apart: which argument holds it (none: what it was made with), and which the folder. */
const unpackers: readonly { readonly pattern: string; readonly from?: number; readonly folder: number | string }[] = [
  { pattern: 'adm-zip().extractAllTo', folder: 0 }, { pattern: 'adm-zip().extractAllToAsync', folder: 0 }, { pattern: 'adm-zip().extractEntryTo', folder: 1 },
  { pattern: 'decompress', from: 0, folder: 1 }, { pattern: '{unzipper,unzip-stream,unzip}.Extract().write', from: 0, folder: 'path' },
]
