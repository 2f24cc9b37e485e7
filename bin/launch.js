'use strict'
const fs = require('fs')
const path = require('path')

const packageRoot = path.join(__dirname, '..')
const needed = [22, 18]

function isRecent(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  return major > needed[0] || (major === needed[0] && minor >= needed[1])
}

/** The Node that the development dependency `node` brings, or undefined. */
function projectNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const file = path.join(root, 'node_modules', 'node', 'bin', name)
  return fs.existsSync(file) ? file : undefined
}

function isCheckout(root) {
  return fs.existsSync(path.join(root, 'src', 'cli.ts'))
}

/** `dist` unless this is a checkout whose sources have moved on. */
function entry(root) {
  const built = path.join(root, 'dist', 'src', 'cli.js')
  if (!isCheckout(root)) return built
  const { isFresh } = require('../src/dev/freshness.cjs')
  return isFresh(root) ? built : path.join(root, 'src', 'cli.ts')
}

function refuse(message) {
  process.stderr.write('plugvet: ' + message + '\n')
  process.exitCode = 2
}

/** Lets another Node take over: its streams, exit code and signals become ours. */
function handOver(node, args, options) {
  const child = require('child_process').spawn(node, args, Object.assign({ stdio: 'inherit' }, options))
  const forward = (signal) => child.kill(signal)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  child.on('error', (error) => refuse('cannot start ' + node + ': ' + error.message))
  child.on('exit', (code, signal) => {
    for (const each of signals) process.removeListener(each, forward)
    if (signal) process.kill(process.pid, signal)
    else process.exitCode = code
  })
}

/** A cache in the package's own folder: whoever can write there could change the code itself. */
function cacheCompiledCode(root) {
  const { enableCompileCache } = require('module')
  enableCompileCache(path.join(root, '.cache', 'compiled'))
}

/** Asked more often than anything else, by scripts above all, and not worth loading the program for. */
function isVersionQuestion(args) {
  return args.length === 1 && (args[0] === '--version' || args[0] === '-V')
}

function launch(options) {
  const root = options.root || packageRoot
  if (isVersionQuestion(options.args)) return void process.stdout.write(require(path.join(root, 'package.json')).version + '\n')
  const checkout = isCheckout(root)
  if (checkout && !fs.existsSync(path.join(root, 'node_modules'))) {
    return refuse('its dependencies are not installed yet: run `npm start` in ' + root + ' once')
  }
  if (!isRecent(options.version)) {
    const node = projectNode(root)
    if (node) return handOver(node, [path.join(root, 'bin', 'plugvet.js')].concat(options.args))
    const other = checkout ? ', or run `npm start` in ' + root + ' once' : ''
    return refuse('needs Node ' + needed.join('.') + ' or newer, this is ' + options.version + ': install one from https://nodejs.org' + other)
  }
  cacheCompiledCode(root)
  return import(require('url').pathToFileURL(entry(root)).href)
    .then((cli) => cli.main(options.args))
    .then((code) => { process.exitCode = code })
}

module.exports = { handOver, isRecent, launch, projectNode }
