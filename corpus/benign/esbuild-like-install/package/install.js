const fs = require('fs')
const path = require('path')
const { execFileSync } = require('child_process')

const name = `@fastpack/${process.platform}-${process.arch}`
const target = path.join(__dirname, 'bin', 'fastpack')

let source
try {
  source = require.resolve(`${name}/bin/fastpack`)
} catch {
  console.error(`fastpack: the optional package ${name} is missing; run npm install without --no-optional`)
  process.exit(1)
}
const temporary = path.join(__dirname, 'bin-fastpack')
fs.linkSync(source, temporary)
fs.renameSync(temporary, target)
const version = execFileSync(target, ['--version'], { encoding: 'utf8' }).trim()
if (version !== require('./package.json').version) throw new Error(`expected another version than ${version}`)
