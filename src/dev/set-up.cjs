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
  const places = [process.env.OPENCLAW_STATE_DIR, path.join(home, '.openclaw'), path.join(home, '.clawdbot')]
  const found = places.find((place) => place && fs.existsSync(place))
  if (found) {
    say('auditing the OpenClaw home of this machine, ' + found)
    return {}
  }
  say('no OpenClaw home on this machine: auditing the sample, corpus/homes/sample')
  return { OPENCLAW_HOME: path.join(root, 'corpus', 'homes', 'sample') }
}

function start(args, node) {
  const isBare = args.length === 0
  const env = Object.assign({}, process.env, isBare ? mainJob() : {})
  // npm has changed to the project's folder; paths are meant from where the user stands.
  const cwd = process.env.npm_lifecycle_event === 'start' ? process.env.INIT_CWD : undefined
  handOver(node, [path.join(root, 'bin', 'plugvet.js')].concat(isBare ? ['audit', '--deep'] : args), { env, cwd })
}

function test(args, node) {
  handOver(node, [path.join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run'].concat(args), { cwd: root })
}

const [job, ...args] = process.argv.slice(2)
const jobs = { start, test }
jobs[job](args, setUp())
