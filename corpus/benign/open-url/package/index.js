const { spawn } = require('node:child_process')
const { release } = require('node:os')

const isWsl = process.platform === 'linux' && /microsoft/i.test(release())

module.exports = function show (target) {
  const url = new URL(target)
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) throw new TypeError(`no opener for ${url.protocol}`)
  if (process.platform === 'darwin') return start('open', [url.href])
  if (process.platform === 'win32' || isWsl) {
    const line = `Start "${url.href.replace(/"/g, '`"')}"`
    return start(isWsl ? '/mnt/c/Windows/System32/WindowsPowerShell/v1.0/powershell.exe' : 'powershell', ['-NoProfile', '-NonInteractive', '-EncodedCommand', Buffer.from(line, 'utf16le').toString('base64')])
  }
  return start('xdg-open', [url.href])
}

function start (program, args) {
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.on('error', () => console.error(`please open ${args.at(-1)} yourself`))
  child.unref()
  return child
}
