'use strict'
// `npm start` and `npm test`: makes the checkout ready where it is not, then runs the job under a Node that is new enough.
const fs = require('fs')
const os = require('os')
const path = require('path')
const { handOver, isRecent, projectNode } = require('../../bin/launch.js')
const { isFresh } = require('./freshness.cjs')

const root = path.join(__dirname, '..', '..')
const say = (text) => process.stderr.write('plugvet: ' + text + '\n')

function fail(text) {
  say(text)
  process.exit(2)
}

/** The Node to run the project with: this one when it is new enough, else the one among the dependencies. */
function findNode() {
  if (isRecent(process.version)) return process.execPath
  const { npm } = require('./install.cjs')
  if (!projectNode(root)) npm(root, ['rebuild', 'node'])
  return projectNode(root) || fail('could not install a Node that is new enough; install Node 24 from https://nodejs.org')
}

function setUp() {
  if (!require('./install.cjs').install(root, say)) fail('could not install the dependencies')
  const node = findNode()
  if (!isFresh(root)) {
    say('building')
    if (!require('./build.cjs').build(root)) fail('the build failed')
  }
  return node
}

/** What a bare `npm start` audits: the home of this machine's OpenClaw, else the sample that comes with the project. */
function mainJob() {
  const home = process.env.OPENCLAW_HOME || os.homedir()
  const isAtHome = process.env.OPENCLAW_STATE_DIR || ['.openclaw', '.clawdbot'].some((name) => fs.existsSync(path.join(home, name)))
  if (isAtHome) {
    say('auditing the OpenClaw home of this machine: ' + (process.env.OPENCLAW_STATE_DIR || path.join(home, '.openclaw')))
    return { args: ['audit', '--deep'], env: {} }
  }
  say('no ~/.openclaw here: auditing the sample home, corpus/homes/sample')
  return { args: ['audit', '--deep'], env: { OPENCLAW_HOME: path.join(root, 'corpus', 'homes', 'sample') } }
}

function start(args) {
  const job = args.length > 0 ? { args, env: {} } : mainJob()
  return { args: [path.join(root, 'bin', 'plugvet.js')].concat(job.args), env: job.env }
}

function test(args) {
  return { args: [path.join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run'].concat(args), env: {} }
}

const [job, ...words] = process.argv.slice(2)
const node = setUp()
const { args, env } = job === 'test' ? test(words) : start(words)
handOver(node, args, env)
