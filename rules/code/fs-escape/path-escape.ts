import { defineRule, type CallView, type FileView } from '../../../src/kit/index.ts'

const climbs = /(^|[\\/])(\.\.[\\/]){3,}/
/** Starts beside the file at hand, which may lie deep in its own package. */
const ownFolder = /^\{(__dirname|__filename|import\.meta[\w.]*)\}/
/** How many folders a path leaves, and how many the file lies below the root of what is scanned. */
const climbed = (text: string): number => text.split(/[\\/]/).filter(part => part === '..').length - (/^\{(__filename|import\.meta\.url)/.test(text) ? 1 : 0)
const depthOf = (path: string): number => path.split('/').length - 1
const system = /^(\/etc\/|\/proc\/(self\/environ|\d+|self\/mem|\{)|\/private\/etc\/|\/sys\/|C:\\Windows\\System32\\config)/i
const harmless = /^\/(etc\/(os-release|alpine-release|debian_version|lsb-release|timezone|localtime|machine-id|resolv\.conf|hosts|ssl\/|ssh\/ssh_known|passwd$|issue|redhat-release|mime\.types|apache2|services|protocols)|proc\/(self\/(cgroup|mountinfo|status|maps|exe|fd)|cpuinfo|meminfo|version|stat|loadavg|uptime|net|sys)|sys\/)/

function judge(call: CallView, file: FileView) {
  for (const text of call.arg(0).skeletons) {
    if (climbs.test(text) && !(ownFolder.test(text) && climbed(text) <= depthOf(file.path))) return { at: call.at, subject: text, message: `${call.api} climbs out of the package: ${JSON.stringify(text.slice(0, 120))}` }
    if (system.test(text) && !harmless.test(text)) return { at: call.at, subject: text, message: `${call.api} reaches into the system: ${JSON.stringify(text.slice(0, 120))}` }
  }
  return undefined
}

export default defineRule({
  meta: {
    id: 'path-escape',
    title: 'Reaches outside its own folder',
    severity: 'info',
    confidence: 'medium',
    category: 'fs-escape',
    why: 'Files of the system or of other packages are none of a plugin\'s business; listed so that a person can ask why.',
    remedy: 'Check why the file is needed.',
    since: '0.1.0',
    status: 'stable',
    cwe: [22],
  },
  calls: {
    'fs.{readFile,readFileSync,createReadStream,open,openSync,readdir,readdirSync,writeFile,writeFileSync,appendFile,appendFileSync,createWriteStream,rm,rmSync,unlink,unlinkSync}': judge,
    'fs.promises.{readFile,writeFile,appendFile,open,readdir,rm,unlink}': judge,
  },
})
