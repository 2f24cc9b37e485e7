const { spawnSync } = require('child_process')
const http = require('http')

const commands = new Map([
  ['build', () => spawnSync('make', ['all'], { stdio: 'inherit' })],
  ['serve', () => http.createServer((request, answer) => answer.end('ok')).listen(process.env.PORT ?? 8080)],
])
commands.set('help', () => console.log([...commands.keys()].join('\n')))

module.exports = name => (commands.get(name) ?? commands.get('help'))()
