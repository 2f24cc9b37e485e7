import { defineRule, type CallView, type FileView } from '../../../src/kit/index.ts'
import { isOwnFile } from '../../vocabulary/paths.ts'

/** Programs of Windows that run what a file holds, whatever the file is called. */
const proxies = /(?:^|[\\/\s&])(?:rundll32|regsvr32|mshta|wscript|cscript|msiexec|installutil|regasm)(?:\.exe)?(?:\s|$)/i
const own = /\{(?:__dirname|import\.meta[.\w]*)\}|^\.{1,2}[\\/]/
const windowsProgram = /(?:\{(?:__dirname|import\.meta[.\w]*)\}|(?:^|[\s"'])\.{1,2}[\\/])[^"'|;&]{0,200}?\.(?:exe|scr|pif|com|vbs|vbe|hta|jse|wsf)["']?(?:\s|$)/i

/** Endings of pictures, fonts and data: a program that bears one is not to be taken for a program. */
const mask = /^\{(?:__dirname|import\.meta[.\w]*)\}[\\/][^{}\s]{1,200}\.(?:png|jpe?g|gif|ico|webp|svg|woff2?|ttf|otf|eot|dat|db|tmp|log|txt|md|css|map|json|pdf|mp[34]|wav|license)$/i

/** Started so that it lives on by itself, without a window and with nothing to be heard of it. */
const isHidden = (call: CallView): boolean => [call.arg(1), call.arg(2)].some(options => options.prop('detached').constants.includes(true) && (options.prop('stdio').text === 'ignore' || options.prop('windowsHide').constants.includes(true)))

/** Something of the package's own that node itself or a shell does not read. */
const isProgram = (text: string, file: FileView): boolean => {
  const path = /^\{(?:__dirname|import\.meta\.dirname)\}[\\/]([^{}]+)$/.exec(text)?.[1]?.replaceAll('\\', '/')
  return path !== undefined && !/\.(?:[cm]?[jt]s|sh|py)$/i.test(path) && file.brings(path)
}

/** The program is to be fetched first: no file of that name comes with the package, as far as the whole name is known. */
const isFetched = (line: string, file: FileView): boolean => {
  const path = /^["']?(?:\{(?:__dirname|import\.meta[.\w]*)\}[\\/]|(?=\.{1,2}[\\/]))([^{}]+?\.(?:exe|scr|com))["']?(?:\s|$)/i.exec(line)?.[1]?.replaceAll('\\', '/')
  return path !== undefined && !file.brings(path)
}

/** What is started is a copy, made elsewhere, of a file that came with the package; shells and node read scripts, which are looked at themselves. */
function copyOf(call: CallView, file: FileView): { readonly from: string; readonly to: string } | undefined {
  for (const copy of [...file.calls('fs.{copyFile,copyFileSync,cp,cpSync,rename,renameSync,copy,copySync}'), ...file.calls('fs.promises.{copyFile,cp,rename}')]) {
    const from = copy.arg(0).skeletons.find(text => isOwnFile(text) && !/\.(?:[cm]?[jt]s|sh|py)$/i.test(text))
    const to = from === undefined ? undefined : copy.arg(1).skeletons.find(text => /[\\/]/.test(text) && !isOwnFile(text) && call.arg(0).skeletons.includes(text))
    if (from !== undefined && to !== undefined) return { from, to }
  }
  return undefined
}

function judge(call: CallView, file: FileView) {
  const masked = call.arg(0).skeletons.find(text => mask.test(text))
  if (masked !== undefined) return { at: call.at, subject: masked, severity: 'critical' as const, message: `${call.api} starts a file of the package that is called like data: ${JSON.stringify(masked.slice(0, 120))}` }
  const copied = copyOf(call, file)
  if (copied !== undefined) {
    const message = `${call.api} starts a file of the package after it was copied to ${JSON.stringify(copied.to.slice(0, 120))}`
    return mask.test(copied.from) ? { at: call.at, subject: copied.from, severity: 'critical' as const, message: `${message}; in the package it is called like data` } : { at: call.at, subject: copied.from, severity: 'info' as const, atInstall: 'critical' as const, message }
  }
  const program = isHidden(call) ? call.arg(0).skeletons.find(text => isProgram(text, file)) : undefined
  if (program !== undefined) return { at: call.at, subject: program, severity: 'info' as const, atInstall: 'critical' as const, message: `${call.api} leaves a program of the package running unseen: ${JSON.stringify(program.slice(0, 120))}` }
  const words = call.arg(1).items.flatMap(item => item.skeletons[0] ?? '{}')
  for (const head of call.arg(0).skeletons) {
    const line = [head, ...words].join(' ').slice(0, 4_000)
    if (!own.test(line)) continue
    const isProxy = proxies.test(line)
    if (!isProxy && (!windowsProgram.test(line) || isFetched(line, file))) continue
    const message = `${call.api} ${isProxy ? 'has a program of Windows run a file of the package' : 'starts a Windows program that comes with the package'}: ${JSON.stringify(line.slice(0, 120))}`
    return { at: call.at, subject: line.slice(0, 80), message, severity: isProxy ? 'warn' as const : 'info' as const, atInstall: isProxy ? 'critical' as const : 'warn' as const }
  }
  return undefined
}

export default defineRule({
  meta: {
    id: 'runs-bundled-binary',
    title: 'Starts a Windows program that it brings along',
    severity: 'warn',
    confidence: 'medium',
    category: 'download-exec',
    why: 'What a binary does cannot be read here; started by an install script, or through rundll32 and its kin, nobody has asked for it.',
    remedy: 'Find out who made the binary and why the package has to start it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506, 829],
  },
  calls: {
    'child_process.{exec,execSync,execFile,execFileSync,spawn,spawnSync}': judge,
    '{execa,execa.execa,execa.execaCommand,cross-spawn,shelljs.exec}': judge,
  },
})
