import { defineRule, type CallView } from '../../../src/kit/index.ts'
import { classifyHost } from '../../vocabulary/hosts.ts'

const fetches = /MSXML2\.(?:Server)?XMLHTTP|WinHttp\.WinHttpRequest|Net\.WebClient|DownloadString|DownloadFile|Invoke-WebRequest|\biwr\b|bitsadmin|certutil[^\n]{0,40}-urlcache|curl(?:\.exe)?\s/i
const starts = /WScript\.Shell|Shell\.Application|\.Run\b|\.ShellExecute\b|Start-Process|\biex\b|Invoke-Expression|^[ \t]*start\s|rundll32|regsvr32|mshta/im
const script = /\.(?:vbs|vbe|wsf|hta|jse|ps1|bat|cmd)$/i

function judge(call: CallView) {
  const name = call.arg(0).skeletons.find(text => script.test(text))
  const text = call.arg(1).skeletons.find(one => fetches.test(one) && starts.test(one))
  return name === undefined || text === undefined ? undefined : { at: call.at, subject: name, message: `writes ${JSON.stringify(name.slice(0, 100))}, a Windows script that fetches a program and starts it` }
}

const loads = /DownloadString|Invoke-WebRequest|Invoke-RestMethod|\b(?:iwr|irm)\b/i
const evaluates = /\biex\b|Invoke-Expression|\[scriptblock\]::create/i

/** The same on one line, with the answer kept in a variable in between: `$c = ….DownloadString($u); Invoke-Expression $c`. */
function line(call: CallView) {
  const words = call.arg(1).items.flatMap(item => item.skeletons[0] ?? '{}')
  const found = call.arg(0).skeletons.map(head => [head, ...words].join(' ')).find(text => /\b(?:powershell|pwsh)\b/i.test(text) && loads.test(text) && evaluates.test(text))
  const address = found === undefined ? undefined : /https?:[^\s'"`)]+/.exec(found)?.[0]
  if (address === undefined || ['well-known', 'loopback', 'private'].includes(classifyHost(address))) return
  return { at: call.at, subject: address, message: `PowerShell is told to fetch ${address} and to run what it answers` }
}

export default defineRule({
  meta: {
    id: 'writes-windows-dropper',
    title: 'Writes a Windows script that fetches and starts programs',
    severity: 'critical',
    confidence: 'high',
    category: 'download-exec',
    why: 'The script does what the package itself would be caught at: it downloads a program and starts it where nobody sees.',
    remedy: 'Do not install it. If it has run, look for the script and for what it has fetched.',
    since: '0.1.0',
    status: 'stable',
    cwe: [494, 506],
  },
  calls: {
    'fs.{writeFile,writeFileSync,appendFile,appendFileSync,outputFile,outputFileSync}': judge,
    'fs.promises.{writeFile,appendFile}': judge,
    'child_process.{exec,execSync,spawn,spawnSync,execFile,execFileSync}': line,
  },
})
