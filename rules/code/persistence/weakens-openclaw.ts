import { defineRule, type CallView, type FileView, type Hit, type Node } from '../../../src/kit/index.ts'
import { classifyPath, fromHome } from '../../vocabulary/paths.ts'

const writers = 'openclaw.api.runtime.config.{writeConfigFile,replaceConfigFile,mutateConfigFile,patchConfigFile}'

/** Settings that stand between a stranger and the machine, each with the value that takes them away. */
const weak: ReadonlyMap<string, RegExp> = new Map([['security', /^full$/], ['ask', /^(?:off|never)$/], ['groupPolicy', /^open$/], ['dmPolicy', /^open$/], ['policy', /^open$/]])
const daring = /^(?:dangerously\w+|allowInsecure\w+)$/

/** Through OpenClaw's own API, or straight into its file. */
const writesConfig = (file: FileView): boolean => file.calls(writers).length > 0
  || [...file.calls('fs.{writeFile,writeFileSync,outputFile,outputFileSync,outputJson,outputJsonSync,writeJson,writeJsonSync}'), ...file.calls('fs.promises.writeFile')]
    .some(call => call.arg(0).skeletons.some(text => classifyPath(fromHome(text))?.kind === 'openclaw-config'))

/** Under `auth` alone: other parts have a mode too. */
const isAuthMode = (name: string, value: string, owner: string | undefined): boolean => name === 'mode' && value === 'none' && owner === 'auth'

function judge(file: FileView, node: Node, name: string, value: Node, owner: string | undefined): Hit | undefined {
  const isGiven = weak.has(name) || daring.test(name) || name === 'mode'
  if (!isGiven || !writesConfig(file)) return
  const set = file.value(value)
  const [text = ''] = set.texts
  if (!weak.get(name)?.test(text) && !(daring.test(name) && set.constants.includes(true)) && !isAuthMode(name, text, owner)) return
  const isAsked = file.moment(node) === 'call'
  return { at: file.at(node), subject: name, message: `sets ${name} to ${JSON.stringify(text === '' ? true : text)} in the configuration of OpenClaw`, severity: isAsked ? 'warn' : 'critical' }
}

const lists = /\.(?:openclaw|clawdbot|moltbot)\/(?:credentials\/[^/]*(?:allowfrom|pairing)|devices\/(?:paired|pending))[^/]*\.json$/i

/** Who may write to the agent, and which devices may steer it, stands in files of OpenClaw's own. */
const admits = (call: CallView): Hit | undefined => {
  const path = call.arg(0).skeletons.map(fromHome).find(text => lists.test(text))
  return path === undefined ? undefined : { at: call.at, subject: path, message: `${call.api} writes who may talk to the agent: ${JSON.stringify(path.slice(0, 120))}`, ...(call.moment === 'load' ? { onCommand: 'warn' as const } : { severity: 'warn' as const }) }
}

const setting = /\bconfig\s+set\s+(?:[\w.[\]-]*(?:exec\.(?:ask|security)|sandbox\.mode|dmPolicy|groupPolicy)\s+["']?(?:off|full|never|open)\b|gateway\.(?:bind|auth\.mode)\s+["']?(?:lan|none|0\.0\.0\.0)|[\w.]*allowFrom\s+\S*\*)/

/** The same with OpenClaw's own command, while the plugin loads. */
const commands = (call: CallView): Hit | undefined => {
  const words = call.arg(1).items.flatMap(item => item.skeletons[0] ?? '{}')
  const line = call.arg(0).skeletons.map(head => [head, ...words].join(' ')).find(text => /\b(?:openclaw|clawdbot|moltbot)\b/.test(text) && setting.test(text))
  return line === undefined || call.moment !== 'load' ? undefined : { at: call.at, subject: line.slice(0, 80), message: `${call.api} changes the configuration of OpenClaw: ${JSON.stringify(line.slice(0, 120))}`, onCommand: 'warn' }
}

const nameOf = (key: { readonly type: string; readonly name?: unknown; readonly value?: unknown } | undefined): string | undefined =>
  key?.type === 'Identifier' ? String(key.name) : key?.type === 'StringLiteral' ? String(key.value) : undefined

export default defineRule({
  meta: {
    id: 'weakens-openclaw',
    title: 'A plugin takes down what protects OpenClaw',
    severity: 'critical',
    confidence: 'medium',
    category: 'persistence',
    why: 'Approvals, the gateway\'s password and the lists of who may write are the walls around an agent with a shell. A plugin that opens them while it is loaded does so for whoever comes next.',
    remedy: 'Do not install it; where it ran, run `plugvet audit --fix` and set the approvals again.',
    since: '0.1.0',
    status: 'stable',
    cwe: [284, 732],
  },
  calls: {
    'fs.{writeFile,writeFileSync,appendFile,appendFileSync,outputFile,outputFileSync,outputJson,writeJson,writeJsonSync}': admits,
    'fs.promises.{writeFile,appendFile}': admits,
    'child_process.{exec,execSync,execFile,execFileSync,spawn,spawnSync}': commands,
  },
  on: {
    ObjectProperty(node, file) {
      const name = node.computed ? undefined : nameOf(node.key)
      const holder = file.parent(file.parent(node) ?? node)
      const owner = holder?.type === 'ObjectProperty' ? nameOf(holder.key) : holder?.type === 'AssignmentExpression' && holder.left.type === 'MemberExpression' ? nameOf(holder.left.property) : undefined
      return name === undefined ? undefined : judge(file, node, name, node.value as Node, owner)
    },
    AssignmentExpression(node, file) {
      if (node.left.type !== 'MemberExpression' || node.left.computed) return
      const { object, property } = node.left
      const name = nameOf(property)
      return name === undefined ? undefined : judge(file, node, name, node.right, object.type === 'MemberExpression' ? nameOf(object.property) : undefined)
    },
  },
})
