const { spawn } = require('child_process')
const path = require('path')

module.exports = (source, python = process.env.PYTHON || 'python3') => new Promise((resolve, reject) => {
  const child = spawn(python, ['-I', path.join(__dirname, 'tokens.py')])
  let out = ''
  child.stdout.on('data', (data) => { out += data })
  child.on('error', reject)
  child.on('close', (code) => (code === 0 ? resolve(JSON.parse(out)) : reject(new Error(`python ended with ${code}`))))
  child.stdin.end(source)
})
