import { defineRule, type CallView, type FileView } from '../../../src/kit/index.ts'

/** A program of a package that is named; folders with a dot belong to tools. */
const foreign = /(?:(?:^|[\\/}])node_modules|^\{(?:cjsmodule\.paths|require\.resolve\.paths\(\))\[\]\})[\\/](?!\.)(@[\w.-]+[\\/])?([\w][\w.-]*)[\\/].*\.[cm]?js$|^\{require\.resolve\(\)\}$/
const acts = /\brequire\(\s*['"](?:node:)?(?:child_process|https?|net|dns)['"]\)|\bfetch\(|\beval\(|new Function\b|XMLHttpRequest|WebSocket/

/** `require.resolve('other/lib/x.js')` says where that file stands. */
const isResolved = (text: string, file: FileView): boolean => /^(?:@[\w.-]+\/)?[\w-][\w.-]*\/.*\.[cm]?js$/.test(text)
  && file.calls('{require.resolve,module.createRequire().resolve,import.meta.resolve}').some(call => call.arg(0).texts.includes(text))

const upward = /^\{(?:__dirname|import\.meta\.dirname)\}((?:\/\.\.)+)\/(?:@[\w.-]+\/)?\w[\w.-]*\/.*\.[cm]?js$/

/** `join(__dirname, '..', 'other', 'x.js')` in a file at the top of its package: whatever is installed beside it. */
function isBeside(text: string, { path }: FileView): boolean {
  const climbed = upward.exec(text)?.[1]
  const own = path.replace(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+\//, '')
  return climbed !== undefined && climbed.length / '/..'.length === own.split('/').length
}

function judge(call: CallView, file: FileView, path = call.arg(0), content = call.arg(1)) {
  const place = path.skeletons.find(text => foreign.test(text) || isResolved(text, file) || isBeside(text, file))
  if (place === undefined) return
  const from = content.taints.find(taint => taint.kind === 'response')
  const isArmed = content.skeletons.some(text => acts.test(text)) || content.skeletons.length === 0 && file.strings.some(text => acts.test(text))
  const what = from ? 'what a server answers' : isArmed ? 'code that reaches out' : 'something'
  return {
    at: call.at, subject: place, message: `${call.api} writes ${what} into a program of another package: ${JSON.stringify(place.slice(0, 120))}`,
    ...(from ? { trace: [...from.steps, { role: 'sink' as const, at: call.at, note: 'written into another package' }] } : {}),
    ...(from || isArmed ? { severity: 'critical' as const } : {}),
  }
}

export default defineRule({
  meta: {
    id: 'patches-other-package',
    title: 'Changes the program of another package',
    severity: 'warn',
    confidence: 'medium',
    category: 'supply-chain',
    why: 'What is written into another package stays when this one is removed, and runs under a name that people trust.',
    remedy: 'Install the other package again from the registry, and do without this one unless it says that it patches it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  calls: {
    'fs.{writeFile,writeFileSync,appendFile,appendFileSync,createWriteStream,outputFile,outputFileSync}': (call, file) => judge(call, file),
    'fs.promises.{writeFile,appendFile}': (call, file) => judge(call, file),
    'fs.{copyFile,copyFileSync,rename,renameSync}': (call, file) => judge(call, file, call.arg(1), call.arg(0)),
  },
})
